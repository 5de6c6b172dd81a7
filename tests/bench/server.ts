import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

export type Server = { readonly url: string; stop(): void };

const floorFolder = 'tests/bench/floor';
const floorBuild = 'node_modules/.cache/floor/build';
const vite = `${process.cwd()}/node_modules/vite/bin/vite.js`;

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

async function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Server> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const server: ChildProcess = spawn(process.execPath, args, {
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...env },
		stdio: 'ignore'
	});
	for (let tries = 0; tries < 200; tries++) {
		const up = await fetch(url).then(
			() => true,
			() => false
		);
		if (up) return { url, stop: () => void server.kill('SIGTERM') };
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`no server answers at ${url}`);
}

function build(folder: string, built: string): void {
	if (existsSync(`${built}/handler.js`)) return;
	spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: folder, stdio: 'ignore' });
}

/** The built portal over a data folder; built first if it is not. */
export function startPortal(folder: string): Promise<Server> {
	build('.', 'build');
	return start(['src/cli/main.ts', 'serve'], { DATA_DIR: folder });
}

/** The app that does nothing, on the same framework and adapter. */
export function startFloor(): Promise<Server> {
	build(floorFolder, floorBuild);
	return start([`${floorBuild}/index.js`], { PROTOCOL_HEADER: 'x-forwarded-proto' });
}
