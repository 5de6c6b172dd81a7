import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a program in sight of whoever waits; whether it ended well. */
export const succeeds = (command: string, ...args: string[]): boolean =>
	spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Whether Debian's packages may be installed here. */
export const isDebian = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs packages of Debian; whether that ended well. */
export const installPackages = (...packages: string[]): boolean =>
	succeeds('apt-get', 'update', '-qq') &&
	succeeds('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
