import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { parse as parseText } from 'csv-parse/sync';
import { err, ok, type Result, type TableRow } from '#domain/basics';
import { bytesOf, type Source } from './source.ts';
import { delimiterOf, isSpreadsheet, maxRecord, namesIn, tableLimit, type TableFileRefusal } from './table-file.ts';
import { readSheet } from './spreadsheet.ts';

/** Largest CSV file of people, in bytes; a spreadsheet is unpacked in memory and stays at `tableLimit`. */
export const listLimit = 200 * 1024 * 1024;
/** Most rows under the header. */
const listRows = 2_000_000;
/** Rows shown before a list is taken. */
const FIRST = 5;

/** Called with each row; what it promises is waited for before the next. */
export type TakeRow = (row: TableRow, index: number) => Promise<void> | undefined;

/** A table that is read row by row, however long; the column names are trimmed and in lower case. */
export type LongTable = {
	readonly columns: readonly string[];
	/** The first rows. */
	readonly first: readonly TableRow[];
	/** Reads the rows once from the first to the last; gives how many. */
	readonly each: (take: TakeRow) => Promise<Result<number, TableFileRefusal>>;
};

const tooLarge = (limit: number): Result<never, TableFileRefusal> =>
	err({ code: 'file-too-large', megabytes: limit / 1024 / 1024 });

/**
 * Opens a CSV (UTF-8, BOM or GB18030; comma, semicolon or tab) or XLSX file (first sheet) without keeping it in memory.
 * Encoding and header are checked here, each row when it is read.
 */
export async function openTable(source: Source): Promise<Result<LongTable, TableFileRefusal>> {
	if (source.size === 0) return err({ code: 'file-missing' });
	if (source.size > listLimit) return tooLarge(listLimit);
	if (isSpreadsheet(await beginningOf(source))) return openSheet(source);
	const encoding = await encodingOf(source);
	if (encoding === null) return err({ code: 'file-encoding-unknown' });
	const beginning = await firstText(source, encoding);
	const text: Text = { source, encoding, delimiter: delimiterOf(beginning) };
	const first = firstRecords(beginning, text.delimiter);
	return first.ok ? withHeader(first.value, (take) => eachRecord(text, take)) : first;
}

async function openSheet(source: Source): Promise<Result<LongTable, TableFileRefusal>> {
	if (source.size > tableLimit) return tooLarge(tableLimit);
	const sheet = await readSheet(await bytesOf(source));
	if (!sheet.ok) return sheet;
	return withHeader(sheet.value, async (take) => {
		for (const [index, record] of sheet.value.entries()) await take(record, index);
		return ok(sheet.value.length);
	});
}

type TakeRecord = (record: string[], index: number) => Promise<void> | undefined;
type EachRecord = (take: TakeRecord) => Promise<Result<number, TableFileRefusal>>;

function withHeader(
	[header = [], ...records]: readonly (readonly string[])[],
	eachOf: EachRecord
): Result<LongTable, TableFileRefusal> {
	const names = namesIn(header);
	if (!names.ok) return names;
	const columns = names.value;
	const asRow = (record: readonly string[]): TableRow =>
		Object.fromEntries(columns.map((name, at) => [name, record[at] ?? '']));
	const each = async (take: TakeRow): Promise<Result<number, TableFileRefusal>> => {
		const read = await eachOf((record, index) => {
			if (index === 0) return undefined;
			return take(asRow(record), index - 1);
		});
		return read.ok ? ok(Math.max(read.value - 1, 0)) : read;
	};
	return ok({ columns, first: records.slice(0, FIRST).map(asRow), each });
}

type Text = { readonly source: Source; readonly encoding: string; readonly delimiter: string };

async function* textOf({ source, encoding }: Omit<Text, 'delimiter'>): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding, { fatal: true });
	for await (const chunk of source.chunks()) yield decoder.decode(chunk, { stream: true });
	yield decoder.decode();
}

/** How a file is written, UTF-8 before GB18030; null when it is neither. */
async function encodingOf(source: Source): Promise<string | null> {
	for (const encoding of ['utf-8', 'gb18030'])
		try {
			let plain = true;
			for await (const text of textOf({ source, encoding })) plain &&= !text.includes('\0');
			return plain ? encoding : null;
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
		}
	return null;
}

async function beginningOf({ chunks }: Source): Promise<Uint8Array> {
	for await (const chunk of chunks()) return chunk;
	return new Uint8Array();
}

async function firstText(source: Source, encoding: string): Promise<string> {
	for await (const text of textOf({ source, encoding })) return text;
	return '';
}

class TooLong extends Error {}

const optionsFor = (delimiter: string) => ({
	delimiter,
	skip_empty_lines: true,
	relax_column_count: true,
	trim: true,
	max_record_size: maxRecord
});

const brokenAt = (error: unknown): Result<never, TableFileRefusal> => {
	if (error instanceof TooLong) return err({ code: 'file-too-long', rows: listRows });
	if (error instanceof Error && 'lines' in error) return err({ code: 'file-not-a-table', row: Number(error.lines) });
	throw error;
};

/** The header and the first rows, from the first piece of a file. */
function firstRecords(text: string, delimiter: string): Result<string[][], TableFileRefusal> {
	try {
		return ok(parseText(text, { ...optionsFor(delimiter), to: 1 + FIRST }));
	} catch (error) {
		return brokenAt(error);
	}
}

async function eachRecord(text: Text, take: TakeRecord): Promise<Result<number, TableFileRefusal>> {
	let index = 0;
	try {
		await pipeline(textOf(text), parse(optionsFor(text.delimiter)), async (records: AsyncIterable<string[]>) => {
			for await (const record of records) {
				if (index > listRows) throw new TooLong();
				const taken = take(record, index++);
				if (taken) await taken;
			}
		});
		return ok(index);
	} catch (error) {
		return brokenAt(error);
	}
}
