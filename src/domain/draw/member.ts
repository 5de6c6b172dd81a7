import { badRow, cell, err, ok, rowNumber, utf8, type BadRow, type Result, type TableRow } from '../basics/index.ts';
import { isCode } from './frame.ts';

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

/** What is wrong with one cell; what clashes with an earlier row names that row too. */
export type RowFault =
	| BadRow<'key-missing' | 'key-too-long' | 'key-unprintable' | 'stratum-bad' | 'unit-unknown'>
	| (BadRow<'key-twice' | 'stratum-ambiguous'> & { readonly firstRow: number });

export type FrameRefusal =
	| { readonly code: 'frame-empty' }
	| { readonly code: 'frame-column-missing'; readonly columns: readonly string[] }
	| { readonly code: 'frame-rows-bad'; readonly count: number; readonly rows: readonly RowFault[] };

/** Header of the key column (domain.md §1.10) and of the optional label column. */
const KEY = 'person_key';
const LABEL = 'label';
const KEY_BYTES = 200;
const LISTED_FAULTS = 100;
/** Characters nobody sees: control, formatting, half of a pair, line and paragraph separators. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

type Seen = { readonly keys: Map<string, number>; readonly strata: Map<string, { parts: string; row: number }> };

/**
 * The people of an uploaded list, in its order, or every fault in it (the first 100 named): nothing is taken from a list
 * that has one. Cells are trimmed. Two keys that look alike in full and half width (NFKC) are one key.
 */
export function readFrame(rows: readonly TableRow[], shape: FrameShape): Result<Member[], FrameRefusal> {
	const [first] = rows;
	if (!first) return err({ code: 'frame-empty' });
	const columns = [KEY, ...shape.strata, ...(shape.units ? [shape.units.column] : [])];
	const missing = columns.filter((column) => !Object.hasOwn(first, column));
	if (missing.length > 0) return err({ code: 'frame-column-missing', columns: missing });
	const faults = findFaults(rows, shape);
	if (faults.length > 0) {
		return err({ code: 'frame-rows-bad', count: faults.length, rows: faults.slice(0, LISTED_FAULTS) });
	}
	return ok(rows.map((row) => toMember(row, shape)));
}

function findFaults(rows: readonly TableRow[], shape: FrameShape): RowFault[] {
	const seen: Seen = { keys: new Map(), strata: new Map() };
	const units = new Set(shape.units?.codes);
	const faults: RowFault[] = [];
	for (const [index, row] of rows.entries()) {
		faults.push(...keyFaults(row, index, seen));
		faults.push(...stratumFaults(row, index, shape, seen));
		faults.push(...unitFaults(row, index, shape, units));
	}
	return faults;
}

function keyFaults(row: TableRow, index: number, seen: Seen): RowFault[] {
	const key = keyOf(row);
	if (key === '') return [badRow(index, KEY, 'key-missing', key)];
	if (UNPRINTABLE.test(key)) return [badRow(index, KEY, 'key-unprintable', key)];
	if (isTooLong(key)) return [badRow(index, KEY, 'key-too-long', key)];
	const folded = key.normalize('NFKC');
	const firstRow = seen.keys.get(folded);
	if (firstRow !== undefined) return [{ ...badRow(index, KEY, 'key-twice', key), firstRow }];
	seen.keys.set(folded, rowNumber(index));
	return [];
}

/** A UTF-16 unit makes three bytes at most, so a short key needs no encoding. */
const isTooLong = (key: string): boolean => key.length * 3 > KEY_BYTES && utf8(key).length > KEY_BYTES;

function stratumFaults(row: TableRow, index: number, shape: FrameShape, seen: Seen): RowFault[] {
	const bad = shape.strata.filter((column) => !isCode(cell(row, column)));
	if (bad.length > 0) return bad.map((column) => badRow(index, column, 'stratum-bad', cell(row, column)));
	const code = stratumOf(row, shape);
	const column = shape.strata.join('.');
	if (!isCode(code)) return [badRow(index, column, 'stratum-bad', code)];
	const parts = shape.strata.map((column) => cell(row, column)).join('\t');
	const first = seen.strata.get(code) ?? { parts, row: rowNumber(index) };
	seen.strata.set(code, first);
	if (first.parts === parts) return [];
	return [{ ...badRow(index, column, 'stratum-ambiguous', code), firstRow: first.row }];
}

function unitFaults(row: TableRow, index: number, shape: FrameShape, codes: ReadonlySet<string>): RowFault[] {
	if (!shape.units) return [];
	const { column } = shape.units;
	const value = cell(row, column);
	return codes.has(value) ? [] : [badRow(index, column, 'unit-unknown', value)];
}

function toMember(row: TableRow, shape: FrameShape): Member {
	const member = { key: keyOf(row), stratum: stratumOf(row, shape), label: cell(row, LABEL) };
	return shape.units ? { ...member, unit: cell(row, shape.units.column) } : member;
}

const keyOf = (row: TableRow): string => cell(row, KEY).normalize('NFC');

function stratumOf(row: TableRow, shape: FrameShape): string {
	if (shape.strata.length === 0) return 'all';
	return shape.strata.map((column) => cell(row, column)).join('.');
}
