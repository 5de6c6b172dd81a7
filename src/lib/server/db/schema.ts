import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';

/** Words in a column's name that tell of when or in which order a row came. */
const TELLTALE = ['at', 'date', 'time', 'timestamp', 'day', 'created', 'updated', 'seq', 'position'];

/**
 * What in an SQLite schema breaks the house's rules, as sentences for the developer; none is right. Every table is STRICT and
 * foreign keys join equal types. With `unordered` (roll, box) rows are also kept by key alone and no column tells of time.
 */
export async function findSchemaViolations(
	db: QueryExecutorProvider,
	{ unordered }: { unordered: boolean }
): Promise<string[]> {
	return [
		...(await looseTables(db)),
		...(await mismatchedKeys(db)),
		...(unordered ? [...(await numberedTables(db)), ...(await telltaleColumns(db))] : [])
	];
}

type Table = { name: string; strict: number; wr: number };
type Column = { tab: string; col: string; type: string };
type ForeignKey = Column & { target: string; target_col: string; target_type: string | null };

const ownTables = sql<Table>`select name, strict, wr from pragma_table_list
	where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'`;

const tablesWhere = async (db: QueryExecutorProvider, wrong: (table: Table) => boolean): Promise<string[]> =>
	(await ownTables.execute(db)).rows.filter(wrong).map((table) => table.name);

const looseTables = async (db: QueryExecutorProvider): Promise<string[]> =>
	(await tablesWhere(db, (table) => !table.strict)).map((name) => `table ${name} is not strict`);

const numberedTables = async (db: QueryExecutorProvider): Promise<string[]> =>
	(await tablesWhere(db, (table) => !table.wr)).map((name) => `table ${name} numbers its rows`);

async function telltaleColumns(db: QueryExecutorProvider): Promise<string[]> {
	const columns = await sql<Column>`select t.name as tab, c.name as col, c.type as type
		from (${ownTables}) t, pragma_table_info(t.name) c`.execute(db);
	const tells = ({ col }: Column): boolean => col.split('_').some((word) => TELLTALE.includes(word));
	return columns.rows.filter(tells).map(({ tab, col }) => `${tab}.${col} tells of time or order`);
}

async function mismatchedKeys(db: QueryExecutorProvider): Promise<string[]> {
	const keys = await sql<ForeignKey>`select t.name as tab, f."from" as col, c.type as type,
			f."table" as target, f."to" as target_col, d.type as target_type
		from (${ownTables}) t, pragma_foreign_key_list(t.name) f
		join pragma_table_info(t.name) c on c.name = f."from"
		left join pragma_table_info(f."table") d on d.name = f."to"`.execute(db);
	return keys.rows
		.filter((key) => key.type !== key.target_type)
		.map((k) => `${k.tab}.${k.col} is ${k.type} but ${k.target}.${k.target_col} is ${k.target_type ?? 'missing'}`);
}
