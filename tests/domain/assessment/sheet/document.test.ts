import { expect, test } from 'vitest';
import { parseSheet, sheetHash } from '../../../../src/domain/assessment/sheet/document.ts';
import { assess } from '#domain/assessment';
import { sha256Hex, canonicalJson } from '#domain/basics';
import { givenScores, talliesOf } from '../../../builders/count.ts';
import { goldenSheet } from '../../../builders/golden-2010.ts';
import { aScheme } from '../../../builders/scheme.ts';

const scheme = aScheme();
const sheets = [
	goldenSheet(),
	assess({
		scheme,
		cycle: '2011',
		schemeHash: 'h',
		given: givenScores(scheme, { veto: 'mine accident' }).slice(1),
		tallies: talliesOf(scheme, { citizen: [{ stratum: 'south.town', votes: [2, 0, 50] }] })
	})
];

test.each(sheets)('a sheet comes back from storage as it went in', (sheet) => {
	const back = parseSheet(JSON.parse(JSON.stringify(sheet)));
	expect(back).toEqual(sheet);
	expect(sheetHash(back)).toBe(sheetHash(sheet));
});

test('the hash is that of the canonical JSON anybody can make', () => {
	expect(sheetHash(goldenSheet())).toBe(sha256Hex(canonicalJson(goldenSheet())));
});

test('a row that is no sheet crashes', () => {
	expect(() => parseSheet({ ...goldenSheet(), v: 2 })).toThrow();
	expect(() => parseSheet({ ...goldenSheet(), ballots: [] })).toThrow();
	expect(() => parseSheet(null)).toThrow();
});
