import { badRow, cell, rowNumber, utf8, type BadRow, type TableRow } from '../../basics/index.ts';
import { isCode, NO_UNIT } from '../frame.ts';
import { keyOf, stratumOf, type FrameShape } from '../member.ts';
import { listColumns } from './rules.ts';

/** What is wrong with one cell; what clashes with an earlier row names that row too. */
export type RowFault =
	| BadRow<'key-missing' | 'key-too-long' | 'key-unprintable' | 'stratum-bad' | 'unit-unknown' | 'psu-bad'>
	| (BadRow<'key-twice' | 'person-contradicts' | 'stratum-ambiguous'> & { readonly firstRow: number });

const KEY = listColumns.key;
const KEY_BYTES = 200;
/** Characters nobody sees: control, formatting, half of a pair, line and paragraph separators. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Finds what is wrong in the cells of a row, given one after the other; only strata are compared with earlier rows. */
export function openFaults(shape: FrameShape): (row: TableRow, index: number) => RowFault[] {
	const strata: Strata = new Map();
	const units = new Set(shape.units?.codes);
	return (row, index) => [
		...keyFaults(row, index),
		...stratumFaults(row, index, shape, strata),
		...unitFaults(row, index, shape, units),
		...psuFaults(row, index)
	];
}

function keyFaults(row: TableRow, index: number): RowFault[] {
	const key = keyOf(row);
	if (key === '') return [badRow(index, KEY, 'key-missing', key)];
	if (UNPRINTABLE.test(key)) return [badRow(index, KEY, 'key-unprintable', key)];
	return isTooLong(key) ? [badRow(index, KEY, 'key-too-long', key)] : [];
}

/** A UTF-16 unit makes three bytes at most, so a short key needs no encoding. */
const isTooLong = (key: string): boolean => key.length * 3 > KEY_BYTES && utf8(key).length > KEY_BYTES;

/** By stratum code: the cells it was first made of, and where. */
type Strata = Map<string, { readonly parts: string; readonly row: number }>;

function stratumFaults(row: TableRow, index: number, shape: FrameShape, seen: Strata): RowFault[] {
	const bad = shape.strata.filter((column) => !isCode(cell(row, column)));
	if (bad.length > 0) return bad.map((column) => badRow(index, column, 'stratum-bad', cell(row, column)));
	const code = stratumOf(row, shape);
	const column = shape.strata.join('.');
	if (!isCode(code)) return [badRow(index, column, 'stratum-bad', code)];
	const parts = shape.strata.map((column) => cell(row, column)).join('\t');
	const first = seen.get(code) ?? { parts, row: rowNumber(index) };
	seen.set(code, first);
	if (first.parts === parts) return [];
	return [{ ...badRow(index, column, 'stratum-ambiguous', code), firstRow: first.row }];
}

function unitFaults(row: TableRow, index: number, shape: FrameShape, codes: ReadonlySet<string>): RowFault[] {
	if (!shape.units) return [];
	const { column } = shape.units;
	const value = cell(row, column);
	return codes.has(value) ? [] : [badRow(index, column, 'unit-unknown', value)];
}

/** Who stands in no town or window could never be drawn through one. */
function psuFaults(row: TableRow, index: number): RowFault[] {
	if (!(listColumns.psu in row)) return [];
	const value = cell(row, listColumns.psu);
	return isCode(value) && value !== NO_UNIT ? [] : [badRow(index, listColumns.psu, 'psu-bad', value)];
}
