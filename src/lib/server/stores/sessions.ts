import type { Kysely } from 'kysely';
import { accountId } from '#domain/basics';
import type { AccountId, Instant } from '#domain/basics';
import type { PortalDatabase, SessionTable } from '../db/tables.ts';

/** A signed-in browser; `id` is the digest of its secret, never the secret. */
export type StoredSession = {
	readonly id: string;
	readonly account: AccountId;
	readonly expiresAt: Instant;
	readonly createdAt: Instant;
};

/** A session with what its holder may do. */
export type SessionOfAccount = StoredSession & { readonly name: string; readonly role: string };

const toSession = (row: SessionTable): StoredSession => ({
	id: row.id,
	account: accountId(row.account_id),
	expiresAt: row.expires_at,
	createdAt: row.created_at
});

export async function insertSession(db: Kysely<PortalDatabase>, session: StoredSession): Promise<void> {
	const { id, account, expiresAt, createdAt } = session;
	await db
		.insertInto('session')
		.values({ id, account_id: account, expires_at: expiresAt, created_at: createdAt })
		.execute();
}

/** The session of that digest with its account, or null; a disabled account has none. */
export async function findSession(db: Kysely<PortalDatabase>, id: string): Promise<SessionOfAccount | null> {
	const row = await db
		.selectFrom('session')
		.innerJoin('account', 'account.id', 'session.account_id')
		.selectAll('session')
		.select(['account.name', 'account.role'])
		.where('session.id', '=', id)
		.where('account.disabled', '=', 0)
		.executeTakeFirst();
	return row ? { ...toSession(row), name: row.name, role: row.role } : null;
}

export async function listSessions(db: Kysely<PortalDatabase>, account: AccountId): Promise<StoredSession[]> {
	return (await db.selectFrom('session').selectAll().where('account_id', '=', account).execute()).map(toSession);
}

export async function extendSession(db: Kysely<PortalDatabase>, id: string, expiresAt: Instant): Promise<void> {
	await db.updateTable('session').set({ expires_at: expiresAt }).where('id', '=', id).execute();
}

export async function deleteSession(db: Kysely<PortalDatabase>, id: string): Promise<void> {
	await db.deleteFrom('session').where('id', '=', id).execute();
}

export async function deleteSessionsOf(db: Kysely<PortalDatabase>, account: AccountId): Promise<void> {
	await db.deleteFrom('session').where('account_id', '=', account).execute();
}

/** Forgets the sessions that have run out. */
export async function deleteExpired(db: Kysely<PortalDatabase>, now: Instant): Promise<void> {
	await db.deleteFrom('session').where('expires_at', '<=', now).execute();
}
