import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { filesBelow } from '../builders/traces.ts';
import type { Portal } from './world.ts';

/** A server over a portal's folder whose temporary files and words are caught. */
export async function aWatchedServer({ folder }: Portal) {
	const temporary = mkdtempSync(path.join(tmpdir(), 'gongping-canary-'));
	const env = { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', TMPDIR: temporary };
	const server = spawn(process.execPath, ['src/cli/main.ts', 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let said = '';
	server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('latin1')));
	const lines = createInterface(server.stdout);
	const url = await new Promise<string>((resolve) => {
		lines.on('line', (line) => {
			said += line;
			const address = /^listening on (\S+)$/.exec(line)?.[1];
			if (address) resolve(address);
		});
	});
	const stop = async (): Promise<ReadonlyMap<string, string>> => {
		const ended = once(server, 'exit');
		server.kill('SIGTERM');
		await ended;
		const found = new Map([...filesBelow(folder), ...filesBelow(temporary), ['what the server said', said]]);
		rmSync(temporary, { recursive: true, force: true });
		return found;
	};
	return { url, stop };
}
