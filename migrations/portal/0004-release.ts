import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/** How many parts of a sample have gone out, and when the last did; null while only the first has. */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { integer, moment } = columnTypes(db);
	await db.schema.alterTable('draw').addColumn('released', integer).execute();
	await db.schema.alterTable('draw').addColumn('released_at', moment).execute();
}
