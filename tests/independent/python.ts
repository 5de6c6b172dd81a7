import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installPackages, isDebian } from '../builders/install.ts';

const works = (): boolean => spawnSync('python3', ['--version']).status === 0;

/** Sees to it that a Python 3 is there; throws when that cannot be done. */
export function ensurePython(): void {
	if (works() || (isDebian() && installPackages('python3') && works())) return;
	throw new Error('python3 is needed for the independent verifiers');
}

/** Runs one of the programs of this folder. */
export const python = (program: string, ...words: string[]) =>
	spawnSync('python3', [fileURLToPath(new URL(program, import.meta.url)), ...words], {
		encoding: 'utf8',
		maxBuffer: 1 << 28
	});
