import { accountId, err, ok, toHex } from '#domain/basics';
import type { AccountId, Result } from '#domain/basics';
import { insertAccount, markDisabled } from '../stores/accounts.ts';
import type { World } from '../world.ts';
import { readAccountName } from './account-name.ts';
import { createLucia } from './lucia.ts';
import { hashPassword, passwordRefusal } from './password.ts';
import type { PasswordRefusal } from './password.ts';
import type { Role } from './roles.ts';
import type { Actor } from './session.ts';

export type AccountRefusal =
	PasswordRefusal | { readonly code: 'account-name-bad' } | { readonly code: 'account-exists'; readonly name: string };

type NewAccount = { readonly name: string; readonly role: Role; readonly password: string };

/** Makes an account; its name is kept in small letters and half width. */
export async function createAccount(
	world: World,
	{ name, role, password }: NewAccount
): Promise<Result<Actor, AccountRefusal>> {
	const kept = readAccountName(name);
	if (kept === null) return err({ code: 'account-name-bad' });
	const refusal = passwordRefusal(password);
	if (refusal) return err(refusal);
	const account = { id: accountId(toHex(world.random(16))), name: kept, role };
	const passwordHash = await hashPassword(password);
	const outcome = await insertAccount(world.portal, { ...account, passwordHash, createdAt: world.clock() });
	return outcome === 'inserted' ? ok(account) : err({ code: 'account-exists', name: kept });
}

/** Shuts an account at once: whoever is signed in with it is out. */
export async function disableAccount(world: World, id: AccountId): Promise<void> {
	await markDisabled(world.portal, id);
	await createLucia(world).invalidateUserSessions(id);
}
