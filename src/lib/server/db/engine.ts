import { SqliteAdapter, sql } from 'kysely';
import type { CreateTableBuilder, QueryExecutorProvider, RawBuilder } from 'kysely';

/** Whether this handle speaks to SQLite; otherwise it speaks to PostgreSQL. */
export function isSqlite(db: QueryExecutorProvider): boolean {
	return db.getExecutor().adapter instanceof SqliteAdapter;
}

type CloseTable = <Table extends string, Columns extends string>(
	table: CreateTableBuilder<Table, Columns>
) => CreateTableBuilder<Table, Columns>;

/** How migrations name the four kinds of column and close a table. */
export type ColumnTypes = {
	/** Sorted by bytes on both engines, whatever the locale of the PostgreSQL database. */
	readonly text: RawBuilder<unknown>;
	readonly integer: RawBuilder<unknown>;
	/** Epoch milliseconds. */
	readonly moment: RawBuilder<unknown>;
	readonly real: RawBuilder<unknown>;
	/** SQLite checks the types of a STRICT table, as PostgreSQL always does. */
	readonly strict: CloseTable;
	/** As `strict`, and SQLite keeps no running row number: rows lie in the order of their key, not of their arrival. */
	readonly strictByKey: CloseTable;
};

const sqliteTypes: ColumnTypes = {
	text: sql`text`,
	integer: sql`integer`,
	moment: sql`integer`,
	real: sql`real`,
	strict: (table) => table.modifyEnd(sql`strict`),
	strictByKey: (table) => table.modifyEnd(sql`strict, without rowid`)
};

const postgresTypes: ColumnTypes = {
	text: sql`text collate "C"`,
	integer: sql`integer`,
	moment: sql`bigint`,
	real: sql`double precision`,
	strict: (table) => table,
	strictByKey: (table) => table
};

/** The column types of the engine behind this handle. */
export function columnTypes(db: QueryExecutorProvider): ColumnTypes {
	return isSqlite(db) ? sqliteTypes : postgresTypes;
}
