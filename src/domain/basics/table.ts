import { err, ok, type Result } from './result.ts';
import { chinaDay, startOfChinaDay } from './time.ts';

/** A row of an uploaded table, by column header. */
export type TableRow = Readonly<Record<string, string>>;

/** What is wrong with one cell, as a literal code. Rows are counted as a spreadsheet shows them: the header is row 1. */
export type BadRow<Reason extends string = string> = {
	readonly row: number;
	readonly column: string;
	readonly reason: Reason;
	readonly value: string;
};

/** Why nothing was taken from a table. `count` is the number of all faults; the first 100 are listed. */
export type TableRefusal<Fault extends BadRow = BadRow> =
	| { readonly code: 'table-empty' }
	| { readonly code: 'table-column-missing'; readonly columns: readonly string[] }
	| { readonly code: 'table-rows-bad'; readonly count: number; readonly rows: readonly Fault[] };

const FIRST_ROW = 2;
const LISTED_FAULTS = 100;
const SHOWN_CHARACTERS = 80;
const DECIMAL = /^[+-]?\d+(\.\d+)?$/;

/**
 * What `build` makes of the rows once they have all columns and `findFaults` finds nothing in them; otherwise every fault,
 * and nothing is taken.
 */
export function readTable<Value, Fault extends BadRow>(
	rows: readonly TableRow[],
	columns: readonly string[],
	findFaults: (rows: readonly TableRow[]) => readonly Fault[],
	build: (rows: readonly TableRow[]) => Value
): Result<Value, TableRefusal<Fault>> {
	const [first] = rows;
	if (!first) return err({ code: 'table-empty' });
	const missing = columns.filter((column) => !Object.hasOwn(first, column));
	if (missing.length > 0) return err({ code: 'table-column-missing', columns: missing });
	const faults = findFaults(rows);
	if (faults.length === 0) return ok(build(rows));
	return err({ code: 'table-rows-bad', count: faults.length, rows: faults.slice(0, LISTED_FAULTS) });
}

/** The spreadsheet's number of the row at `index` among the rows under the header. */
export const rowNumber = (index: number): number => index + FIRST_ROW;

/** A cell without the white space around it; a column the table does not have reads as empty. */
export const cell = (row: TableRow, column: string): string => row[column]?.trim() ?? '';

/** A fault in the row at `index`; a long value is shown by its first 80 characters. */
export function badRow<Reason extends string>(
	index: number,
	column: string,
	reason: Reason,
	value: string
): BadRow<Reason> {
	return { row: rowNumber(index), column, reason, value: value.slice(0, SHOWN_CHARACTERS) };
}

/** The number a cell holds in plain decimal notation, or null. */
export const numberIn = (text: string): number | null => (DECIMAL.test(text) ? Number(text) : null);

/** Whether a cell holds a day of the calendar, as `2011-01-17`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const start = startOfChinaDay(text);
	return !Number.isNaN(start) && chinaDay(start) === text;
}
