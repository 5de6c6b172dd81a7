import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import { isSqlite } from './engine.ts';

/**
 * Makes the engine itself refuse to change or delete rows of a table: all of them, or those of which `condition` (SQL over
 * `old`) holds. PostgreSQL refuses to empty the table as well.
 */
export async function forbidChanges(db: QueryExecutorProvider, table: string, condition = '1 = 1'): Promise<void> {
	await (isSqlite(db) ? guardSqlite(db, table, condition) : guardPostgres(db, table, condition));
}

const MESSAGE = 'this row is on record and never changes';

async function guardSqlite(db: QueryExecutorProvider, table: string, condition: string): Promise<void> {
	for (const event of ['update', 'delete'])
		await sql`create trigger ${sql.id(`${table}_no_${event}`)} before ${sql.raw(event)} on ${sql.table(table)}
			when ${sql.raw(condition)} begin select raise(abort, ${sql.lit(MESSAGE)}); end`.execute(db);
}

async function guardPostgres(db: QueryExecutorProvider, table: string, condition: string): Promise<void> {
	await sql`create or replace function refuse_change() returns trigger language plpgsql
		as ${sql.lit(`begin raise exception '${MESSAGE}'; end`)}`.execute(db);
	await sql`create trigger ${sql.id(`${table}_no_change`)} before update or delete on ${sql.table(table)}
		for each row when (${sql.raw(condition)}) execute function refuse_change()`.execute(db);
	await sql`create trigger ${sql.id(`${table}_no_truncate`)} before truncate on ${sql.table(table)}
		for each statement execute function refuse_change()`.execute(db);
}
