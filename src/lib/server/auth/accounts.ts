import type { Transaction } from 'kysely';
import { accountId, chinaDay, err, ok, toHex, type AccountId, type Json, type Result } from '#domain/basics';
import type { LedgerKind } from '#domain/ledger';
import type { PortalDatabase } from '../db/tables.ts';
import { findAccount, insertAccount, listAccounts, markDisabled } from '../stores/accounts.ts';
import { appendEntry } from '../stores/ledger.ts';
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
	if (await findAccount(world.portal, kept)) return err({ code: 'account-exists', name: kept });
	const outcome = await world.portal.transaction().execute(async (trx) => {
		const done = await insertAccount(trx, { ...account, passwordHash, createdAt: world.clock() });
		if (done === 'inserted') await record(world, trx, 'account-created', { role });
		return done;
	});
	return outcome === 'inserted' ? ok(account) : err({ code: 'account-exists', name: kept });
}

/** Who may act in the office is public by role: nobody becomes a second person unseen. */
const record = (world: World, trx: Transaction<PortalDatabase>, kind: LedgerKind, facts: Json) =>
	appendEntry(trx, { kind, cycle: '', role: 'admin', day: chinaDay(world.clock()), facts });

/** Shuts an account at once: whoever is signed in with it is out. */
export async function disableAccount(world: World, id: AccountId): Promise<void> {
	await world.portal.transaction().execute(async (trx) => {
		const account = (await listAccounts(trx)).find((each) => each.id === id);
		if (!account || account.disabled) return;
		await markDisabled(trx, id);
		await record(world, trx, 'account-disabled', { role: account.role });
	});
	await createLucia(world).invalidateUserSessions(id);
}
