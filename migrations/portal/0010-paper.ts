import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/**
 * Batches of paper ballots: ballot keys and entries, sealed under a key the portal never has, and gone once the batch is
 * cast. No times; a batch's id is random and no row of the roll or the box has it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { text, integer, strictByKey } = columnTypes(db);
	await db.schema
		.createTable('paper_batch')
		.addColumn('id', text, (column) => column.notNull().primaryKey())
		.addColumn('cycle_id', text, (column) => column.notNull().references('cycle.id'))
		.addColumn('rater_group', text, (column) => column.notNull())
		.addColumn('stratum', text, (column) => column.notNull())
		.addColumn('sheets', integer, (column) => column.notNull())
		.addColumn('keys', text, (column) => column.notNull())
		.addColumn('first_by', text)
		.addColumn('first', text, (column) => column.notNull())
		.addColumn('second_by', text)
		.addColumn('second', text, (column) => column.notNull())
		.addColumn('done', integer, (column) => column.notNull())
		.$call(strictByKey)
		.execute();
}
