import type { Kysely } from 'kysely';
import { accountId } from '#domain/basics';
import type { AccountId, Instant } from '#domain/basics';
import type { AccountTable, PortalDatabase } from '../db/tables.ts';
import { isUniqueViolation } from '../db/violations.ts';

/** Someone who works in the office. */
export type StoredAccount = {
	readonly id: AccountId;
	readonly name: string;
	readonly role: string;
	readonly passwordHash: string;
	readonly disabled: boolean;
	readonly createdAt: Instant;
};

const toAccount = (row: AccountTable): StoredAccount => ({
	id: accountId(row.id),
	name: row.name,
	role: row.role,
	passwordHash: row.password_hash,
	disabled: row.disabled === 1,
	createdAt: row.created_at
});

/** Keeps a new account; 'exists' when the name is taken, also by a disabled one. */
export async function insertAccount(
	db: Kysely<PortalDatabase>,
	account: Omit<StoredAccount, 'disabled'>
): Promise<'inserted' | 'exists'> {
	const { id, name, role, passwordHash, createdAt } = account;
	try {
		await db
			.insertInto('account')
			.values({ id, name, role, password_hash: passwordHash, disabled: 0, created_at: createdAt })
			.execute();
		return 'inserted';
	} catch (error) {
		if (isUniqueViolation(error)) return 'exists';
		throw error;
	}
}

/** The account of that name, disabled or not, or null. */
export async function findAccount(db: Kysely<PortalDatabase>, name: string): Promise<StoredAccount | null> {
	const row = await db.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst();
	return row ? toAccount(row) : null;
}

/** All accounts, by name. */
export async function listAccounts(db: Kysely<PortalDatabase>): Promise<StoredAccount[]> {
	return (await db.selectFrom('account').selectAll().orderBy('name').execute()).map(toAccount);
}

/** Shuts an account; it is never deleted, because acts name it. */
export async function markDisabled(db: Kysely<PortalDatabase>, id: AccountId): Promise<void> {
	await db.updateTable('account').set({ disabled: 1 }).where('id', '=', id).execute();
}
