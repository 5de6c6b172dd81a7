import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { isSqlite } from './engine.ts';

/**
 * Writes the tables of an unordered database anew in the order of their keys, so that neither the places of rows nor
 * PostgreSQL's numbers of transactions tell which came first (protocol §6.2, §6.4). Whoever writes meanwhile waits.
 */
export async function rewriteByKey<DB>(db: Kysely<DB>, tables: readonly (keyof DB & string)[]): Promise<void> {
	if (isSqlite(db)) await sql`vacuum`.execute(db);
	else for (const table of tables) await rewriteTable(db, table);
}

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
