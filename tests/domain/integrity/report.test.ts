import { expect, test } from 'vitest';
import { inTens, readPlace, summariseReports, toldOf, writePlace, type ReportCount } from '#domain/integrity';

const citizens = (stratum: string) => ({ group: 'citizen', stratum });
const count = (stratum: string | null, told: ReportCount['told'], reports: number): ReportCount => ({
	of: stratum === null ? null : citizens(stratum),
	told,
	reports
});

test('what happened is one of a closed list', () => {
	expect(toldOf('money-or-gift')).toBe('money-or-gift');
	expect(toldOf('anything else')).toBeNull();
});

test('a report belongs to a stratum of a year, or to the year alone when whoever reports knows no stratum', () => {
	for (const of of [citizens('522401.town'), null]) {
		const place = { cycle: '522400-2010', of };
		expect(readPlace(writePlace(place))).toEqual(place);
	}
	expect(['', '/', 'y/g', 'y/g/', 'y//s', 'y/g/s/', 'y/g/s/x', 'y\0'].map(readPlace).filter(Boolean)).toEqual([]);
});

test('while rating is open counts move in whole tens', () => {
	expect([0, 9, 10, 19, 20].map(inTens)).toEqual([0, 0, 10, 10, 20]);
});

test('after the close strata and kinds are shown in whole tens, for sums of exact ones would tell those below ten', () => {
	const found = summariseReports([
		count('south.town', 'told-answers', 9),
		count('north.town', 'told-answers', 8),
		count('north.town', 'other', 5)
	]);
	expect(found.strata).toEqual([
		{ of: citizens('north.town'), reports: 10 },
		{ of: citizens('south.town'), reports: null }
	]);
	expect(found.kinds).toEqual([
		{ told: 'told-answers', reports: 10 },
		{ told: 'money-or-gift', reports: 0 },
		{ told: 'watched-or-filled-in', reports: 0 },
		{ told: 'other', reports: null }
	]);
	expect(found.total).toBe(20);
});

test('reports of nobody knows which stratum are counted together, last, and hidden below ten like any other', () => {
	const found = (unknown: number) =>
		summariseReports([count(null, 'other', unknown), count('north.town', 'other', 12), count(null, 'told-answers', 4)]);
	expect(found(8).strata).toEqual([
		{ of: citizens('north.town'), reports: 10 },
		{ of: null, reports: 10 }
	]);
	expect(found(5).strata.at(-1)).toEqual({ of: null, reports: null });
});

test('without reports there is nothing to show', () => {
	expect(summariseReports([])).toMatchObject({ total: 0, any: false, strata: [] });
});
