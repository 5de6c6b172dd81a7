import { sql } from 'kysely';
import type { Kysely, QueryExecutorProvider } from 'kysely';
import { isSqlite } from './engine.ts';

const arrived = new WeakMap<object, number>();

/** How often rows that somebody's act made have come into an unordered database, or changed in it, in this process. */
export const arrivals = (db: object): number => arrived.get(db) ?? 0;

/** Says that they have, after their commit: until the database is written anew its files may tell in which order. */
export const noteArrival = (db: object): void => void arrived.set(db, arrivals(db) + 1);

/** What brings rows, saying so afterwards, also when it fails: some of them may have been kept. */
export const noting =
	<DB extends object, Items, Outcome>(bring: (db: DB, items: Items) => Promise<Outcome>) =>
	(db: DB, items: Items): Promise<Outcome> =>
		bring(db, items).finally(() => noteArrival(db));

/**
 * Writes the tables of an unordered database anew in the order of their keys, so that neither the places of rows nor
 * PostgreSQL's numbers of transactions tell which came first (protocol §6.2, §6.4). Whoever comes meanwhile waits, also
 * behind a rewriting that waits for somebody's lock itself: it does so for `patience` milliseconds (0: for ever) and then
 * throws.
 */
export async function rewriteByKey<DB>(
	db: Kysely<DB>,
	tables: readonly (keyof DB & string)[],
	patience = 0
): Promise<void> {
	if (isSqlite(db)) await sql`vacuum`.execute(db);
	else
		await db.connection().execute(async (own) => {
			await setPatience(own, patience);
			try {
				for (const table of tables) await rewriteTable(own, table);
			} finally {
				await setPatience(own, 0);
			}
		});
}

const setPatience = (db: QueryExecutorProvider, patience: number): Promise<unknown> =>
	sql`select set_config('lock_timeout', ${String(patience)}, false)`.execute(db);

/** An update in one transaction gives all rows one number; clustering leaves the old rows behind and sorts the new ones. */
async function rewriteTable<DB>(db: Kysely<DB>, table: keyof DB & string): Promise<void> {
	const keys = await sql<{ name: string; column: string }>`select c.relname as name, a.attname as "column"
		from pg_index i
		join pg_class c on c.oid = i.indexrelid
		join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
		where i.indrelid = ${table}::regclass and i.indisprimary`.execute(db);
	for (const { name, column } of keys.rows) {
		await db.transaction().execute(async (trx) => {
			await sql`lock table ${sql.table(table)} in exclusive mode`.execute(trx);
			await sql`update ${sql.table(table)} set ${sql.id(column)} = ${sql.id(column)}`.execute(trx);
		});
		await sql`cluster ${sql.table(table)} using ${sql.id(name)}`.execute(db);
	}
}
