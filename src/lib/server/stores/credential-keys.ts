import type { Kysely, Transaction } from 'kysely';
import { cycleId, required, type CycleId } from '#domain/basics';
import type { CredentialKeyTable, PortalDatabase } from '../db/tables.ts';

/** The key of a class as the portal keeps it; `wrapped` is null once the private half is destroyed. */
export type StoredKey = {
	readonly id: string;
	readonly cycle: CycleId;
	readonly group: string;
	readonly stratum: string;
	readonly modulus: string;
	readonly invited: number;
	readonly wrapped: string | null;
};

/** The list of a group: who made it, and who confirmed it, by their accounts. */
export type StoredKeyList = {
	readonly group: string;
	readonly digest: string;
	readonly madeBy: string;
	readonly confirmedBy: string | null;
};

type Place = { readonly cycle: CycleId; readonly group: string };

const toKey = ({ cycle_id, rater_group, ...row }: CredentialKeyTable): StoredKey => ({
	...row,
	cycle: cycleId(cycle_id),
	group: rater_group
});

/** Takes the keys of a group away with their list, whose draw does not stand any more. */
export async function dropKeys(trx: Transaction<PortalDatabase>, { cycle, group }: Place): Promise<void> {
	for (const table of ['credential_key', 'key_list'] as const)
		await trx.deleteFrom(table).where('cycle_id', '=', cycle).where('rater_group', '=', group).execute();
}

/** Puts a list and its keys in the place of one that nobody has confirmed. */
export async function replaceKeyList(
	trx: Transaction<PortalDatabase>,
	{ cycle, group }: Place,
	list: Pick<StoredKeyList, 'digest' | 'madeBy'>,
	keys: readonly StoredKey[]
): Promise<void> {
	await dropKeys(trx, { cycle, group });
	await trx
		.insertInto('key_list')
		.values({ cycle_id: cycle, rater_group: group, digest: list.digest, made_by: list.madeBy, confirmed_by: null })
		.execute();
	await trx
		.insertInto('credential_key')
		.values(keys.map(({ cycle: year, group: raters, ...key }) => ({ ...key, cycle_id: year, rater_group: raters })))
		.execute();
}

/** Confirms the list of that digest, once; whether it was this call that did. */
export async function confirmKeyList(
	trx: Transaction<PortalDatabase>,
	{ cycle, group }: Place,
	digest: string,
	by: string
): Promise<boolean> {
	const done = await trx
		.updateTable('key_list')
		.set({ confirmed_by: by })
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.where('digest', '=', digest)
		.where('confirmed_by', 'is', null)
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}

/** The lists of a year, by group. */
export async function listKeyLists(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<StoredKeyList[]> {
	const rows = await db
		.selectFrom('key_list')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.orderBy('rater_group')
		.execute();
	return rows.map((row) => ({
		group: row.rater_group,
		digest: row.digest,
		madeBy: row.made_by,
		confirmedBy: row.confirmed_by
	}));
}

/** The list of a group, or null. */
export const findKeyList = async (db: Kysely<PortalDatabase>, { cycle, group }: Place): Promise<StoredKeyList | null> =>
	(await listKeyLists(db, cycle)).find((list) => list.group === group) ?? null;

/** The keys of a group, by stratum. */
export async function keysOfGroup(db: Kysely<PortalDatabase>, { cycle, group }: Place): Promise<StoredKey[]> {
	const rows = await db
		.selectFrom('credential_key')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.orderBy('stratum')
		.execute();
	return rows.map(toKey);
}

/** A key in force: of a list that was confirmed; null for any other id. */
export async function findKey(db: Kysely<PortalDatabase>, id: string): Promise<StoredKey | null> {
	const row = await inForce(db).where('credential_key.id', '=', id).executeTakeFirst();
	return row ? toKey(row) : null;
}

/** Whether a class has a key in force. */
export async function hasKey(
	db: Kysely<PortalDatabase>,
	{ cycle, group, stratum }: Place & Pick<StoredKey, 'stratum'>
): Promise<boolean> {
	const row = await inForce(db)
		.where('credential_key.cycle_id', '=', cycle)
		.where('credential_key.rater_group', '=', group)
		.where('credential_key.stratum', '=', stratum)
		.executeTakeFirst();
	return row !== undefined;
}

/** The classes that have a key in force, of all years, by the ids of their keys. */
export const classesInForce = (db: Kysely<PortalDatabase>) =>
	confirmed(db)
		.select(['credential_key.cycle_id', 'credential_key.rater_group', 'stratum', 'invited'])
		.orderBy('credential_key.id')
		.execute();

const inForce = (db: Kysely<PortalDatabase>) => confirmed(db).selectAll('credential_key');

const confirmed = (db: Kysely<PortalDatabase>) =>
	db
		.selectFrom('credential_key')
		.innerJoin('key_list', (join) =>
			join
				.onRef('key_list.cycle_id', '=', 'credential_key.cycle_id')
				.onRef('key_list.rater_group', '=', 'credential_key.rater_group')
		)
		.where('key_list.confirmed_by', 'is not', null);

/** Wipes the private halves of a year's keys; how many there were. */
export async function wipeKeys(trx: Transaction<PortalDatabase>, cycle: CycleId): Promise<number> {
	const done = await trx
		.updateTable('credential_key')
		.set({ wrapped: null })
		.where('cycle_id', '=', cycle)
		.where('wrapped', 'is not', null)
		.executeTakeFirst();
	return Number(required(done.numUpdatedRows, 'a count'));
}
