import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/** Which wave of a group an attempt belongs to, and for later ones the counts that were the reason, as JSON. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { integer, text } = columnTypes(db);
	await db.schema
		.alterTable('draw')
		.addColumn('wave', integer, (column) => column.notNull().defaultTo(1))
		.execute();
	await db.schema.alterTable('draw').addColumn('wave_reason', text).execute();
}
