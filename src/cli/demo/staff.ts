import { createAccount, makePassword, roles, type Actor, type Role } from '#lib/server/auth/index.ts';
import type { World } from '#lib/server/world.ts';
import { done } from '../done.ts';

/** An account with the password it was just given. */
export type Account = { readonly role: Role; readonly name: string; readonly password: string };

export type Staff = { readonly accounts: readonly Account[]; readonly actors: Readonly<Record<Role, Actor>> };

const names: Readonly<Record<Role, string>> = {
	clerk: 'clerk',
	frameKeeper: 'frames',
	drawOfficer: 'draws',
	surveyAgency: 'survey',
	leadingGroup: 'leaders',
	auditor: 'auditor',
	admin: 'admin'
};

/** Makes one account for every role, with fresh passwords. */
export async function makeStaff(world: World): Promise<Staff> {
	const accounts = roles.map((role) => ({ role, name: names[role], password: makePassword(world.random) }));
	const actors = await Promise.all(
		accounts.map(async (account) => [account.role, done(await createAccount(world, account))] as const)
	);
	return { accounts, actors: Object.fromEntries(actors) as Record<Role, Actor> };
}
