import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/** Keys that sign credentials: one list a group, made by one person and confirmed by another. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { text, integer, strict } = columnTypes(db);
	await db.schema
		.createTable('key_list')
		.addColumn('cycle_id', text, (column) => column.notNull().references('cycle.id'))
		.addColumn('rater_group', text, (column) => column.notNull())
		.addColumn('digest', text, (column) => column.notNull())
		.addColumn('made_by', text, (column) => column.notNull())
		.addColumn('confirmed_by', text)
		.addPrimaryKeyConstraint('key_list_key', ['cycle_id', 'rater_group'])
		.$call(strict)
		.execute();
	await db.schema
		.createTable('credential_key')
		.addColumn('id', text, (column) => column.notNull().primaryKey())
		.addColumn('cycle_id', text, (column) => column.notNull().references('cycle.id'))
		.addColumn('rater_group', text, (column) => column.notNull())
		.addColumn('stratum', text, (column) => column.notNull())
		.addColumn('modulus', text, (column) => column.notNull())
		.addColumn('invited', integer, (column) => column.notNull())
		.addColumn('wrapped', text)
		.addUniqueConstraint('credential_key_class', ['cycle_id', 'rater_group', 'stratum'])
		.$call(strict)
		.execute();
}
