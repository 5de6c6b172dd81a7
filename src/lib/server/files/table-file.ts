import { parse } from 'csv-parse/sync';
import { err, ok, type Result } from '#domain/basics';
import { readSheet, type SpreadsheetRefusal } from './spreadsheet.ts';

/** A table of texts: one record a row, by the header's names (trimmed, lower case). */
export type Rows = Record<string, string>[];

export type TableFileRefusal =
	| SpreadsheetRefusal
	| { readonly code: 'file-missing' }
	| { readonly code: 'file-too-large'; readonly megabytes: number }
	| { readonly code: 'file-too-long'; readonly rows: number }
	| { readonly code: 'file-encoding-unknown' }
	| { readonly code: 'file-not-a-table'; readonly row: number }
	| { readonly code: 'file-header-bad'; readonly columns: readonly string[] };

/** Largest table file, in bytes (protocol §9: 20 MiB). */
export const tableLimit = 20 * 1024 * 1024;
/** Most rows under the header, and most columns and characters of a row (protocol §9). */
const tableRows = 500_000;
const maxColumns = 64;
export const maxRecord = maxColumns * 1024;

const zipSignature = 0x04034b50;
/** Whether a file begins as XLSX files do. */
export const isSpreadsheet = (bytes: Uint8Array): boolean =>
	bytes.length > 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === zipSignature;

/** Text of a file: UTF-8 (with or without BOM), else GB18030 as Chinese spreadsheets save it; null when it is neither. */
function decode(bytes: Uint8Array): string | null {
	for (const encoding of ['utf-8', 'gb18030'])
		try {
			const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
			return text.includes('\0') ? null : text;
		} catch {
			continue;
		}
	return null;
}

/** Which of comma, semicolon and tab the header line is cut by. */
export function delimiterOf(text: string): string {
	const [header = ''] = text.split(/\r?\n/, 1);
	const count = (mark: string) => header.split(mark).length;
	return ['\t', ';'].find((mark) => count(mark) > count(',')) ?? ',';
}

function readText(bytes: Uint8Array): Result<string[][], TableFileRefusal> {
	const text = decode(bytes);
	if (text === null) return err({ code: 'file-encoding-unknown' });
	try {
		return ok(
			parse(text, {
				delimiter: delimiterOf(text),
				skip_empty_lines: true,
				relax_column_count: true,
				trim: true,
				max_record_size: maxRecord,
				to: tableRows + 2
			})
		);
	} catch (error) {
		const row = (error as { lines?: number }).lines;
		return err({ code: 'file-not-a-table', row: row ?? 1 });
	}
}

/** The column names a header gives, trimmed and in lower case. */
export function namesIn(header: readonly string[]): Result<string[], TableFileRefusal> {
	if (header.length > maxColumns) return err({ code: 'file-header-bad', columns: [] });
	const names = header.map((name) => name.normalize('NFKC').trim().toLowerCase());
	const doubled = names.filter((name, i) => name === '' || names.indexOf(name) !== i);
	return doubled.length > 0 ? err({ code: 'file-header-bad', columns: doubled }) : ok(names);
}

function asRecords([header = [], ...lines]: string[][]): Result<Rows, TableFileRefusal> {
	const names = namesIn(header);
	if (!names.ok) return names;
	if (lines.length > tableRows) return err({ code: 'file-too-long', rows: tableRows });
	return ok(lines.map((cells) => Object.fromEntries(names.value.map((name, i) => [name, cells[i] ?? '']))));
}

/**
 * Reads an uploaded table, CSV (UTF-8, BOM or GB18030; comma, semicolon or tab) or XLSX (first sheet), into records of
 * texts. What the cells must say is for the law; here only the file itself can be wrong.
 */
export async function readTableFile(bytes: Uint8Array): Promise<Result<Rows, TableFileRefusal>> {
	if (bytes.length === 0) return err({ code: 'file-missing' });
	if (bytes.length > tableLimit) return err({ code: 'file-too-large', megabytes: tableLimit / 1024 / 1024 });
	const cells = isSpreadsheet(bytes) ? await readSheet(bytes) : readText(bytes);
	return cells.ok ? asRecords(cells.value) : cells;
}
