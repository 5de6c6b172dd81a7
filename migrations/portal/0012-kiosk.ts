import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/**
 * Public machines on which people rate. Of a machine's token only the hash is kept; there is no time and no count here, so
 * nothing tells who used which machine, or when.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { text, integer, strictByKey } = columnTypes(db);
	await db.schema
		.createTable('kiosk')
		.addColumn('cycle_id', text, (column) => column.notNull().references('cycle.id'))
		.addColumn('number', integer, (column) => column.notNull())
		.addColumn('place', text, (column) => column.notNull())
		.addColumn('token_hash', text, (column) => column.notNull().unique())
		.addColumn('open', integer, (column) => column.notNull())
		.addPrimaryKeyConstraint('kiosk_key', ['cycle_id', 'number'])
		.$call(strictByKey)
		.execute();
}
