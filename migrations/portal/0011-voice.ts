import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/**
 * Integrity notes by version of the result, and reports of pressure as counts only: no row is one report, and none has a time.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { text, integer, strict, strictByKey } = columnTypes(db);
	await db.schema
		.createTable('integrity_note')
		.addColumn('cycle_id', text, (column) => column.notNull().references('cycle.id'))
		.addColumn('version', integer, (column) => column.notNull())
		.addColumn('note', text, (column) => column.notNull())
		.addColumn('note_hash', text, (column) => column.notNull())
		.addPrimaryKeyConstraint('integrity_note_key', ['cycle_id', 'version'])
		.$call(strict)
		.execute();
	await db.schema
		.createTable('pressure_report')
		.addColumn('cycle_id', text, (column) => column.notNull().references('cycle.id'))
		.addColumn('rater_group', text, (column) => column.notNull())
		.addColumn('stratum', text, (column) => column.notNull())
		.addColumn('told', text, (column) => column.notNull())
		.addColumn('reports', integer, (column) => column.notNull())
		.addPrimaryKeyConstraint('pressure_report_key', ['cycle_id', 'rater_group', 'stratum', 'told'])
		.$call(strictByKey)
		.execute();
}
