import type { Kysely } from 'kysely';
import { columnTypes } from '#lib/server/db/engine.ts';

/**
 * People of a frame by their commitments, with key and label sealed under a key of the frame. Rows come in pages before
 * their frame is there, so the frame's id is no foreign key: rows without a frame are strays and get swept out.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	const { text, integer, moment, strictByKey } = columnTypes(db);
	await db.schema
		.createTable('frame_person')
		.addColumn('frame_id', text, (column) => column.notNull())
		.addColumn('place', integer, (column) => column.notNull())
		.addColumn('member', text, (column) => column.notNull())
		.addColumn('stratum', text, (column) => column.notNull())
		.addColumn('unit', text)
		.addColumn('sealed', text)
		.addPrimaryKeyConstraint('frame_person_key', ['frame_id', 'place'])
		.$call(strictByKey)
		.execute();
	await db.schema.alterTable('frame').addColumn('report', text).execute();
	await db.schema.alterTable('frame').addColumn('persons_deleted_at', moment).execute();
}
