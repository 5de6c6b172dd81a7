import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createAccount, makePassword, type Role } from '#lib/server/auth/index.ts';
import { done } from '../common/done.ts';
import { root, worldOf } from '../command.ts';

/** Passwords by name: an account's name is its role, but a draw needs a second officer. */
export type Passwords = Readonly<Record<Role | 'secondOfficer', string>>;

const staff: readonly Role[] = ['clerk', 'frameKeeper', 'drawOfficer', 'surveyAgency', 'leadingGroup', 'auditor'];

/** Makes the accounts a year needs in an empty data folder. */
export async function makeAccounts(dir: string): Promise<Passwords> {
	const world = await worldOf({ DATA_DIR: dir }, { log: () => undefined });
	const password = () => makePassword(world.random);
	const accounts = [
		...staff.map((role) => ({ name: role, role, password: password() })),
		{ name: 'secondOfficer', role: 'drawOfficer', password: password() } as const
	];
	for (const account of accounts) done(await createAccount(world, account));
	await world.close();
	return Object.fromEntries(accounts.map(({ name, password: own }) => [name, own])) as Passwords;
}

/** A portal of its own process, at an address of this machine. */
export type Portal = { readonly origin: string; stop(): Promise<void> };

/** Whatever the environment says of other places does not count. */
const elsewhere = { ORIGIN: undefined, PORTAL_URL: undefined, ROLL_URL: undefined, BOX_URL: undefined };

/** Serves a data folder on a free port. Crashes when the server ends before it listens. */
export async function startPortal(dir: string): Promise<Portal> {
	const child = spawn(process.execPath, [`${root}src/cli/main.ts`, 'serve'], {
		env: { ...process.env, ...elsewhere, DATA_DIR: dir, HOST: '127.0.0.1', PORT: '0' },
		stdio: ['ignore', 'pipe', 'ignore']
	});
	return { origin: await listening(child), stop: () => stop(child) };
}

async function listening(child: ChildProcess): Promise<string> {
	for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
		const origin = /http:\/\/\S+/.exec(line)?.[0];
		if (origin) return origin;
	}
	throw new Error('the portal did not start');
}

async function stop(child: ChildProcess): Promise<void> {
	const ended = new Promise((resolve) => child.once('exit', resolve));
	child.kill('SIGTERM');
	await ended;
}
