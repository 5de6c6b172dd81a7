import type { Kysely } from 'kysely';
import type { CycleId } from '#domain/basics';
import { parseNote, type IntegrityNote } from '#domain/integrity';
import type { PortalDatabase } from '../../db/tables.ts';

/** The integrity note that was made with a version of the results. */
export type StoredNote = { readonly version: number; readonly note: IntegrityNote; readonly noteHash: string };

/** The same as it is kept: no note when the row is none that we wrote, for whoever can write to the database may have altered it. */
type KeptNote = Omit<StoredNote, 'note'> & { readonly note: IntegrityNote | null };

function noteIn(text: string): IntegrityNote | null {
	try {
		return parseNote(JSON.parse(text));
	} catch {
		return null;
	}
}

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
export async function findNote(db: Kysely<PortalDatabase>, cycle: CycleId, version: number): Promise<KeptNote | null> {
	const row = await db
		.selectFrom('integrity_note')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.where('version', '=', version)
		.executeTakeFirst();
	return row ? { version, note: noteIn(row.note), noteHash: row.note_hash } : null;
}
