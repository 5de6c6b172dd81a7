import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';

/** `cpu`: processor time of all threads so far, in milliseconds; counted by Linux only, else not a number. `stop`: to its end. */
export type Server = { readonly url: string; cpu(): number; stop(): Promise<void> };

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

const TICK = 10;

function cpuOf(pid: number): number {
	if (process.platform !== 'linux') return NaN;
	const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
	const [user, system] = after.split(' ').slice(11, 13).map(Number);
	return ((user ?? NaN) + (system ?? NaN)) * TICK;
}

/** Starts a server, under the flags of this process, and waits until it answers at the place given. */
async function start(args: readonly string[], env: Readonly<Record<string, string>>, place = '/'): Promise<Server> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const server: ChildProcess = spawn(process.execPath, [...process.execArgv, ...args], {
		env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...env },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	const stop = (): Promise<void> => {
		server.kill('SIGTERM');
		return ended;
	};
	for (let tries = 0; tries < 200; tries++) {
		const up = await fetch(url + place).then(
			() => true,
			() => false
		);
		if (up) return { url, cpu: () => cpuOf(server.pid ?? 0), stop };
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`no server answers at ${url}`);
}

function build(folder: string): void {
	const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (status !== 0) throw new Error(`${folder} cannot be built`);
}

const built = new Set<string>();

function buildOnce(folder: string): void {
	if (!built.has(folder)) build(folder);
	built.add(folder);
}

/** The portal over a data folder, built anew: what is measured is what stands here, not what stood here last week. */
export function startPortal(folder: string): Promise<Server> {
	buildOnce('.');
	return start(['src/cli/main.ts', 'serve'], { DATA_DIR: folder });
}

/** The app that does nothing, on the same framework, built and served alike. */
export function startFloor(): Promise<Server> {
	buildOnce(floorFolder);
	return start([`${floorFolder}/serve.ts`, floorBuild], {}, '/empty');
}
