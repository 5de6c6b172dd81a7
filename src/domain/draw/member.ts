import { cell, type TableRow } from '../basics/index.ts';
import { listColumns } from './list/rules.ts';

/** A person of a frame: the office's pseudonym for them (NFC), where they are drawn, and what stands on the envelope. */
export type Member = { readonly key: string; readonly stratum: string; readonly unit?: string; readonly label: string };

/**
 * The columns a group's design asks for. The values of `strata`, joined by a full stop, make the stratum code; a design
 * without such columns has the single stratum `all`. `units`: the column that names the unit a person knows, and its codes.
 */
export type FrameShape = {
	readonly strata: readonly string[];
	readonly units?: { readonly column: string; readonly codes: readonly string[] };
};

/** The person a row of a list without faults stands for; a column of towns or windows names their unit. Cells are trimmed. */
export function toMember(row: TableRow, shape: FrameShape): Member {
	const member = { key: keyOf(row), stratum: stratumOf(row, shape), label: cell(row, listColumns.label) };
	if (listColumns.psu in row) return { ...member, unit: cell(row, listColumns.psu) };
	return shape.units ? { ...member, unit: cell(row, shape.units.column) } : member;
}

/** The key of a row, in the Unicode form NFC. */
export const keyOf = (row: TableRow): string => cell(row, listColumns.key).normalize('NFC');

/** The stratum code of a row. */
export function stratumOf(row: TableRow, shape: FrameShape): string {
	if (shape.strata.length === 0) return 'all';
	return shape.strata.map((column) => cell(row, column)).join('.');
}
