import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/** States start at 2 and marks are zeros until set: an exchange must not change the length of its row (protocol §6.1). */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { text, integer, strictByKey } = columnTypes(db);
	await db.schema
		.createTable('invitation')
		.addColumn('id', text, (column) => column.notNull().primaryKey())
		.addColumn('cycle_id', text, (column) => column.notNull())
		.addColumn('rater_group', text, (column) => column.notNull())
		.addColumn('stratum', text, (column) => column.notNull())
		.addColumn('ref', text, (column) => column.notNull().unique())
		.addColumn('secret_hash', text, (column) => column.notNull())
		.addColumn('state', integer, (column) => column.notNull().check(sql`state between 2 and 9`))
		.addColumn('mark', text, (column) => column.notNull().check(sql`length(mark) = 64`))
		.addColumn('member', text, (column) => column.notNull())
		.$call(strictByKey)
		.execute();
}
