import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/** Batches of ballots: leaves only, sorted by themselves, so that nothing here tells whose, what or when. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { text, integer, strictByKey } = columnTypes(db);
	await db.schema
		.createTable('batch')
		.addColumn('cycle_id', text, (column) => column.notNull())
		.addColumn('number', integer, (column) => column.notNull())
		.addColumn('ballots', integer, (column) => column.notNull())
		.addColumn('root', text, (column) => column.notNull())
		.addPrimaryKeyConstraint('batch_key', ['cycle_id', 'number'])
		.$call(strictByKey)
		.execute();
	await db.schema
		.createTable('batch_leaf')
		.addColumn('cycle_id', text, (column) => column.notNull())
		.addColumn('number', integer, (column) => column.notNull())
		.addColumn('leaf', text, (column) => column.notNull().unique())
		.addPrimaryKeyConstraint('batch_leaf_key', ['cycle_id', 'number', 'leaf'])
		.addForeignKeyConstraint('batch_leaf_batch', ['cycle_id', 'number'], 'batch', ['cycle_id', 'number'])
		.$call(strictByKey)
		.execute();
}
