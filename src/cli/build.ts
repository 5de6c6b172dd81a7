import { execFile } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { root } from './command.ts';

/** All that the built portal is made of. */
const sources = [
	'src/{domain,lib,routes,cli/build}/**/*',
	'src/*',
	'migrations/**/*',
	'static/**/*',
	'*.config.*',
	'package*.json'
];
const built = path.join(root, 'build/server/index.js');

/** Room for what is soon forgotten: the builder makes so much of it that clearing it away is a tenth of the work. */
const ROOM = '--max-semi-space-size=64';

/** Whether the built portal is missing or older than anything it is made of. */
function isStale(): boolean {
	if (!existsSync(built)) return true;
	const { mtimeMs } = statSync(built);
	return globSync(sources, { cwd: root, withFileTypes: true }).some(
		(entry) => entry.isFile() && statSync(path.join(entry.parentPath, entry.name)).mtimeMs > mtimeMs
	);
}

/** Builds the portal when need be, in silence; crashes with the builder's own words when it cannot. */
export async function build(): Promise<void> {
	if (!isStale()) return;
	const vite = path.join(root, 'node_modules/vite/bin/vite.js');
	const command = [ROOM, vite, 'build', '--logLevel', 'warn'];
	const building = promisify(execFile)(process.execPath, command, { cwd: root });
	const { pid } = building.child;
	// What runs beside it, the loading of the demonstration, takes longer and goes first.
	if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
	await building;
}
