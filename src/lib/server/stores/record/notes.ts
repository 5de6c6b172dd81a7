import type { Kysely } from 'kysely';
import type { CycleId } from '#domain/basics';
import { parseNote, type IntegrityNote } from '#domain/integrity';
import type { PortalDatabase } from '../../db/tables.ts';

/** The integrity note that was made with a version of the results. */
export type StoredNote = { readonly version: number; readonly note: IntegrityNote; readonly noteHash: string };

/** Keeps a note. A version that is there already crashes. */
export async function insertNote(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	{ version, note, noteHash }: StoredNote
): Promise<void> {
	await db
		.insertInto('integrity_note')
		.values({ cycle_id: cycle, version, note: JSON.stringify(note), note_hash: noteHash })
		.execute();
}

/** The note of a version of the results; null for results from before there were notes. */
export async function findNote(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	version: number
): Promise<StoredNote | null> {
	const row = await db
		.selectFrom('integrity_note')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.where('version', '=', version)
		.executeTakeFirst();
	return row ? { version, note: parseNote(JSON.parse(row.note)), noteHash: row.note_hash } : null;
}
