import { utf8, type TableRow } from '#domain/basics';

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Rows as the bytes of a CSV file, in the columns of the first row. */
export function csvOf(rows: readonly TableRow[]): Uint8Array {
	const columns = Object.keys(rows[0] ?? {});
	const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
	return utf8([columns.join(','), ...lines, ''].join('\n'));
}
