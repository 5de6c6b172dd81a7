// The project's own Node, so that every script runs on the same one whatever the machine has. Plain JavaScript without a
// dependency, like run.mjs, which comes here before anything is installed.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const version = '24.21.0';

/** SHA-512 of the registry's package for a platform, as a lockfile would pin it. @type {Record<string, string>} */
const packages = {
	'linux-arm64': 'FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
	'linux-x64': '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q=='
};
const platform = `${process.platform}-${process.arch}`;

/** @param {string} bin */
const ownIn = (bin) => path.join(bin, 'node');

/**
 * Whether there is a Node of the project's own for this machine that `bin` does not hold yet.
 * @param {string} bin
 */
export const lacksNode = (bin) => platform in packages && !existsSync(ownIn(bin));

/**
 * The Node to run scripts with: the project's own, else the machine's if it is new enough, else null.
 * @param {string} bin
 */
export function nodeIn(bin) {
	if (existsSync(ownIn(bin))) return ownIn(bin);
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	return major > 22 || (major === 22 && minor >= 18) ? process.execPath : null; // 22.18 runs TypeScript without a flag
}

/**
 * Fetches the project's own Node and gives the step that puts it into `bin`, to be taken once npm, which clears the folder,
 * has done there. As a dependency it took as long as all others together (18 s where they take 9): npm would unpack 2,800
 * files beside the one that is needed.
 * @param {{ npm: (args: string[]) => Promise<void>, quietly: (command: string, args: string[]) => Promise<void> }} tools
 * @param {string} bin
 */
export async function fetchNode({ npm, quietly }, bin) {
	if (!(platform in packages)) return () => undefined;
	const folder = mkdtempSync(path.join(os.tmpdir(), 'gongping-node-'));
	const clear = () => rmSync(folder, { recursive: true, force: true });
	process.once('exit', clear);
	const name = `node-${platform}`;
	await npm(['pack', `${name}@${version}`, '--pack-destination', folder]);
	const archive = path.join(folder, `${name}-${version}.tgz`);
	const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
	if (digest !== packages[platform]) {
		clear();
		throw new Error(`${name} ${version} is not the package this project was tested with`);
	}
	await quietly('tar', ['-xzf', archive, '-C', folder, 'package/bin/node']);
	return () => {
		copyFileSync(path.join(folder, 'package/bin/node'), ownIn(bin));
		clear();
	};
}
