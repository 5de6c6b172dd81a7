import { sql } from 'kysely';
import type { CompiledQuery, Kysely, Transaction } from 'kysely';
import { brokenAt, follow, genesis, hashOf, namesKey, parseEntry, PORTAL_ROLE } from '#domain/ledger';
import type { Deed, Entry, Head, LedgerKind } from '#domain/ledger';
import { canonicalJson } from '#domain/basics';
import { isSqlite } from '../db/engine.ts';
import type { LedgerEntryTable, PortalDatabase } from '../db/tables.ts';

const toEntry = (row: LedgerEntryTable): Entry => parseEntry(JSON.parse(row.entry));

const headQuery = (db: Kysely<PortalDatabase>): CompiledQuery<Head> =>
	db.selectFrom('ledger_entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).compile();

/** The query for the head, built once for a handle: every ballot asks it. */
const headQueries = new WeakMap<Kysely<PortalDatabase>, CompiledQuery<Head>>();

/** The end of the chain; `genesis` while it is empty. */
export async function headOf(db: Kysely<PortalDatabase>): Promise<Head> {
	const query = headQueries.get(db) ?? headQuery(db);
	headQueries.set(db, query);
	const { rows } = await db.executeQuery(query);
	return rows[0] ?? genesis;
}

/** Puts a deed at the end of the chain, in the transaction of the act itself; other acts wait until it ends. */
export async function appendEntry(trx: Transaction<PortalDatabase>, deed: Deed): Promise<Entry> {
	await holdHead(trx);
	const entry = follow(await headOf(trx), deed);
	await trx
		.insertInto('ledger_entry')
		.values({ seq: entry.seq, hash: hashOf(entry), entry: canonicalJson(entry) })
		.execute();
	return entry;
}

/** Puts a deed at the end unless the entries of its kind have it already; of many calls at once one does. */
export async function appendOnce(
	db: Kysely<PortalDatabase>,
	deed: Deed,
	isThere: (entries: readonly Entry[]) => boolean
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await holdHead(trx);
		if (!isThere(await entriesOf(trx, deed.kind))) await appendEntry(trx, deed);
	});
}

/** Makes the portal's public key a fact of the ledger, once. */
export const recordKey = (db: Kysely<PortalDatabase>, key: string, day: string): Promise<void> =>
	appendOnce(db, { kind: 'instance-key', cycle: '', role: PORTAL_ROLE, day, facts: { key } }, (entries) =>
		namesKey(entries, key)
	);

/** The entries of one kind, in their order. Their kind stands in their text, so all are looked through. */
export async function entriesOf(db: Kysely<PortalDatabase>, kind: LedgerKind): Promise<Entry[]> {
	const like = `%"kind":"${kind}"%`;
	const rows = await db.selectFrom('ledger_entry').selectAll().where('entry', 'like', like).orderBy('seq').execute();
	return rows.map(toEntry).filter((entry) => entry.kind === kind);
}

/** The whole chain if every entry follows the one before it and is what its hash was taken of; else null. */
export async function chainedEntries(db: Kysely<PortalDatabase>): Promise<readonly Entry[] | null> {
	const rows = await db.selectFrom('ledger_entry').selectAll().orderBy('seq').execute();
	const entries = rows.map(toEntry);
	const whole = brokenAt(entries) === null && entries.every((entry, at) => hashOf(entry) === rows[at]?.hash);
	return whole ? entries : null;
}

/** SQLite has one writer; on PostgreSQL two acts could otherwise follow the same head, or both find that something is not there. */
export async function holdHead(trx: Transaction<PortalDatabase>): Promise<void> {
	if (!isSqlite(trx)) await sql`lock table ledger_entry in exclusive mode`.execute(trx);
}

/** The entries after `seq`, in their order; the whole chain by default. */
export async function listEntries(db: Kysely<PortalDatabase>, after = 0): Promise<Entry[]> {
	const rows = await db.selectFrom('ledger_entry').selectAll().where('seq', '>', after).orderBy('seq').execute();
	return rows.map(toEntry);
}
