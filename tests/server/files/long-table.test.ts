import writeXlsx from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import type { TableRow } from '#domain/basics';
import { openTable } from '#lib/server/files/long-table.ts';
import { sourceOf } from '#lib/server/files/source.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The table in a file, or the code of why there is none. */
async function read(bytes: Uint8Array): Promise<TableRow[] | string> {
	const table = await openTable(sourceOf(bytes));
	if (!table.ok) return table.error.code;
	const rows: TableRow[] = [];
	const ended = await table.value.each((row, index) => {
		expect(index).toBe(rows.length);
		rows.push(row);
		return undefined;
	});
	return ended.ok ? rows : ended.error.code;
}

const people = [{ person_key: 'a1', name: '张三' }];
const gb18030 = Uint8Array.of(...utf8('person_key,name\na1,'), 0xd5, 0xc5, 0xc8, 0xfd);

describe('a long table', () => {
	test.each([
		['plain UTF-8', utf8('person_key,name\na1,张三\n')],
		['UTF-8 with a byte order mark and Windows line ends', utf8('\ufeffperson_key,name\r\na1,张三\r\n')],
		['GB18030', gb18030],
		['semicolons', utf8('person_key;name\na1;张三')],
		['header in other case and with spaces', utf8(' Person_Key ,ＮＡＭＥ\na1,张三')]
	])('is read from %s', async (_, bytes) => {
		expect(await read(bytes)).toEqual(people);
	});

	test('is read from the first sheet of an XLSX file', async () => {
		const rows = [
			['person_key', 'name'],
			['a1', '张三']
		].map((row) => row.map((value) => ({ value })));
		expect(await read(new Uint8Array(await writeXlsx(rows).toBuffer()))).toEqual(people);
	});

	test('is read whole where characters lie across the pieces of the file', async () => {
		const rows = Array.from({ length: 20_000 }, (_, at) => ({ key: `${at}`, name: `张三${at}` }));
		const text = ['key,name', ...rows.map(({ key, name }) => `${key},${name}`)].join('\n');
		expect(await read(utf8(text))).toEqual(rows);
	});

	test('waits for whoever takes its rows', async () => {
		const table = await openTable(sourceOf(utf8('a\n1\n2\n3')));
		const seen: string[] = [];
		await (table.ok &&
			table.value.each(async ({ a = '' }) => {
				await Promise.resolve();
				seen.push(a);
			}));
		expect(seen).toEqual(['1', '2', '3']);
	});

	test('may have no row under its header', async () => {
		expect(await read(utf8('a,b\n'))).toEqual([]);
	});

	test.each([
		['no file', new Uint8Array(), 'file-missing'],
		['junk in no encoding', new Uint8Array(5_000_000).fill(0xff), 'file-encoding-unknown'],
		['zero bytes', utf8('a,b\n\0,1'), 'file-encoding-unknown'],
		['junk without a line end', utf8('x'.repeat(5_000_000)), 'file-not-a-table'],
		['a quote that never closes', utf8('a,b\n"1,2'), 'file-not-a-table'],
		['a column named twice', utf8('a,a\n1,2'), 'file-header-bad'],
		['200 columns', utf8(Array.from({ length: 200 }, (_, i) => `c${i}`).join(',')), 'file-header-bad'],
		['a broken spreadsheet', utf8('PK\u0003\u0004 nothing more'), 'spreadsheet-unreadable']
	])('is refused when it is %s', async (_, bytes, code) => {
		expect(await read(bytes)).toBe(code);
	});
});
