import { createAccount, makePassword, roles, type Actor, type Role } from '#lib/server/auth/index.ts';
import type { World } from '#lib/server/world.ts';
import type { Players } from './ceremony.ts';
import { done } from '../common/done.ts';

/** An account with the password it was just given. */
export type Account = { readonly role: Role; readonly name: string; readonly password: string };

export type Staff = {
	readonly accounts: readonly Account[];
	readonly actors: Readonly<Record<Role, Actor>>;
	/** Who handles the draws, and whose shares enter their seeds. */
	readonly players: Players;
};

const names: Readonly<Record<Role, string>> = {
	clerk: 'clerk',
	frameKeeper: 'frames',
	drawOfficer: 'draws',
	surveyAgency: 'survey',
	interviewer: 'calls',
	leadingGroup: 'leaders',
	auditor: 'auditor',
	admin: 'admin'
};

/** A draw needs two officers. */
const SECOND_OFFICER = 'draws2';

/** Makes one account for every role and a second draw officer, with fresh passwords. */
export async function makeStaff(world: World): Promise<Staff> {
	const account = (role: Role, name = names[role]) => ({ role, name, password: makePassword(world.random) });
	const accounts = roles.map((role) => account(role));
	const second = account('drawOfficer', SECOND_OFFICER);
	const made = await Promise.all(accounts.map(async (each) => done(await createAccount(world, each))));
	const actors = Object.fromEntries(made.map((actor) => [actor.role, actor])) as Record<Role, Actor>;
	const officers = [actors.drawOfficer, done(await createAccount(world, second))] as const;
	const parties = [actors.auditor, actors.surveyAgency];
	return { accounts: [...accounts, second], actors, players: { officers, parties } };
}
