import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
	const { text, strictByKey } = columnTypes(db);
	await db.schema
		.createTable('ballot')
		.addColumn('id', text, (column) => column.notNull().primaryKey())
		.addColumn('ballot_class', text, (column) => column.notNull())
		.addColumn('salt', text, (column) => column.notNull())
		.addColumn('body', text, (column) => column.notNull())
		.addColumn('receipt', text, (column) => column.notNull().unique())
		.$call(strictByKey)
		.execute();
}
