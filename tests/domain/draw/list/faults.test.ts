import { describe, expect, it } from 'vitest';
import type { FrameShape } from '#domain/draw';
import { readAll } from '../../../builders/list.ts';

const shape: FrameShape = { strata: ['county', 'town_rural'] };
const row = (person_key: string, rest: Record<string, string> = {}) => ({
	person_key,
	county: 'dafang',
	town_rural: 'rural',
	...rest
});
const windows: FrameShape = { strata: [], units: { column: 'window', codes: ['tax', 'police'] } };

const faultsOf = (rows: Record<string, string>[], asked = shape) => {
	const read = readAll(rows, asked);
	return !read.ok && read.error.code === 'frame-rows-bad' ? read.error.rows : [];
};

describe('the cells of a list', () => {
	it('names the row of a missing key as a spreadsheet shows it', () => {
		expect(faultsOf([row('c:1'), row('  ')])).toEqual([
			{ row: 3, column: 'person_key', value: '', reason: 'key-missing' }
		]);
	});

	it('counts the length of a key in bytes, 200 at most', () => {
		expect(faultsOf([row('人'.repeat(66) + 'ab')])).toEqual([]);
		expect(faultsOf([row('人'.repeat(67))])).toMatchObject([{ row: 2, reason: 'key-too-long' }]);
	});

	it('shows no more than the beginning of a long value', () => {
		expect(faultsOf([row('k'.repeat(5000))])[0]?.value).toHaveLength(80);
	});

	it.each(['a\tb', 'a\u200bb', 'a\ud800b', 'a\u2028b'])('refuses a key with a character nobody can see (%j)', (key) => {
		expect(faultsOf([row(key)])).toMatchObject([{ row: 2, reason: 'key-unprintable' }]);
	});

	it.each([
		['c:1', 'c:1'],
		['c:1', ' c:1 '],
		['AB1', 'ＡＢ１'],
		['\u00e9', 'e\u0301']
	])('names both rows of a person listed twice (%j, %j)', (one, other) => {
		expect(faultsOf([row(one), row('x'), row(other)])).toMatchObject([{ row: 4, reason: 'key-twice', firstRow: 2 }]);
	});

	it.each(['', '大方', 'a b', 'x'.repeat(65)])('refuses a stratum value that is no code (%j)', (county) => {
		expect(faultsOf([row('c:1', { county })])).toMatchObject([{ row: 2, column: 'county', reason: 'stratum-bad' }]);
	});

	it('refuses a stratum whose joined code is too long', () => {
		const long = { county: 'x'.repeat(40), town_rural: 'y'.repeat(40) };
		expect(faultsOf([row('c:1', long)])).toMatchObject([{ column: 'county.town_rural', reason: 'stratum-bad' }]);
	});

	it('refuses two strata whose joined codes read the same', () => {
		const rows = [row('c:1', { county: 'a.b', town_rural: 'c' }), row('c:2', { county: 'a', town_rural: 'b.c' })];
		expect(faultsOf(rows)).toEqual([
			{ row: 3, column: 'county.town_rural', value: 'a.b.c', reason: 'stratum-ambiguous', firstRow: 2 }
		]);
	});

	it('refuses a unit it does not know, and a row that ends before the column', () => {
		expect(faultsOf([{ person_key: 'u:1', window: 'bank' }, { person_key: 'u:2' }], windows)).toEqual([
			{ row: 2, column: 'window', value: 'bank', reason: 'unit-unknown' },
			{ row: 3, column: 'window', value: '', reason: 'unit-unknown' }
		]);
	});
});
