import { spawnSync } from 'node:child_process';

/** Runs a command of the command line to its end. */
export function runCommand(...words: string[]): { status: number | null; stdout: string; stderr: string } {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', ...words], { encoding: 'utf8' });
	return { status, stdout, stderr };
}
