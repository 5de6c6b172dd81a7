import { describe, expect, it } from 'vitest';
import { badRow, cell, isDay, numberIn, readTable, rowNumber, type TableRow } from '#domain/basics';

const everyEmptyCode = (rows: readonly TableRow[]) =>
	rows.flatMap((row, index) => (cell(row, 'code') === '' ? [badRow(index, 'code', 'missing', '')] : []));
const read = (rows: TableRow[]) => readTable(rows, ['code', 'name'], everyEmptyCode, (good) => good.length);

describe('a table', () => {
	it('is refused when it has no rows', () => {
		expect(read([])).toEqual({ ok: false, error: { code: 'table-empty' } });
	});

	it('is refused with the names of the columns it lacks', () => {
		const error = { code: 'table-column-missing', columns: ['code', 'name'] };
		expect(read([{ other: '1' }])).toEqual({ ok: false, error });
	});

	it('is read when nothing in it is bad', () => {
		expect(read([{ code: 'dafang', name: '' }])).toEqual({ ok: true, value: 1 });
	});

	it('is refused whole for one bad row, which is named as the spreadsheet numbers it', () => {
		const rows = [{ row: 3, column: 'code', reason: 'missing', value: '' }];
		const error = { code: 'table-rows-bad', count: 1, rows };
		const table = [
			{ code: 'dafang', name: '' },
			{ code: ' ', name: '' }
		];
		expect(read(table)).toEqual({ ok: false, error });
	});

	it('lists the first hundred faults and counts them all', () => {
		const outcome = read(Array.from({ length: 130 }, () => ({ code: '', name: '' })));
		expect(outcome).toMatchObject({ error: { count: 130, rows: { length: 100 } } });
	});
});

describe('a cell', () => {
	it('loses the white space around it and is empty where the column is not there', () => {
		expect(cell({ code: ' a b ' }, 'code')).toBe('a b');
		expect(cell({ code: 'a' }, 'name')).toBe('');
	});

	it('is shown by its first eighty characters', () => {
		expect(badRow(0, 'text', 'too-long', 'x'.repeat(99))).toMatchObject({ row: 2, value: 'x'.repeat(80) });
	});

	it.each([
		['98.5', 98.5],
		['-3', -3],
		['+1', 1],
		['', null],
		['1e3', null],
		['0x10', null],
		['1,000', null],
		['98%', null]
	])('"%s" holds the number %s', (text, number) => {
		expect(numberIn(text)).toBe(number);
	});

	it.each([
		['2011-01-17', true],
		['2008-02-29', true],
		['2011-02-29', false],
		['2011-13-01', false],
		['2011-1-17', false],
		['17 Jan 2011', false]
	])('"%s" is a day: %s', (text, holds) => {
		expect(isDay(text)).toBe(holds);
	});

	it('of the first row under the header stands in row 2', () => {
		expect(rowNumber(0)).toBe(2);
	});
});
