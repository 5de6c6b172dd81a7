import { sheetHash } from '#domain/assessment';
import { noteHash } from '#domain/integrity';
import { computedSheet } from '#domain/ledger';
import { listEntries } from '../../stores/ledger.ts';
import { findNote } from '../../stores/record/notes.ts';
import { findLatestResult } from '../../stores/results.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { countOf } from './count.ts';

/**
 * Whether the results of a year that are in force are not those that its ballots give now, or not the last of the ledger:
 * whoever can write to the database could otherwise put others in their place once they were checked, or make them unreadable.
 */
export async function areAltered(world: World, standing: Standing): Promise<boolean> {
	const { id: cycle } = standing.cycle;
	const result = await findLatestResult(world.portal, cycle);
	if (!result) return false;
	const told = computedSheet(await listEntries(world.portal), cycle);
	const note = await findNote(world.portal, cycle, result.version);
	const counted = await countOf(world, standing);
	if (!counted.ok) return true;
	const sheets = [told, result.sheetHash, result.sheet && sheetHash(result.sheet)];
	const right = sheetHash(counted.value.sheet);
	const notes = note ? [note.noteHash, note.note && noteHash(note.note)] : [];
	const noted = noteHash(counted.value.note);
	return sheets.some((sheet) => sheet !== right) || notes.some((hash) => hash !== noted);
}
