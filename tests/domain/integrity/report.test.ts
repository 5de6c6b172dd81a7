import { expect, test } from 'vitest';
import { inTens, summariseReports, toldOf, type ReportCount } from '#domain/integrity';

const count = (stratum: string, told: ReportCount['told'], reports: number): ReportCount => ({
	group: 'citizen',
	stratum,
	told,
	reports
});

test('what happened is one of a closed list', () => {
	expect(toldOf('money-or-gift')).toBe('money-or-gift');
	expect(toldOf('anything else')).toBeNull();
});

test('while rating is open counts move in whole tens', () => {
	expect([0, 9, 10, 19, 20].map(inTens)).toEqual([0, 0, 10, 10, 20]);
});

test('after the close classes and kinds are shown in whole tens, for sums of exact ones would tell those below ten', () => {
	const found = summariseReports([
		count('south.town', 'told-answers', 9),
		count('north.town', 'told-answers', 8),
		count('north.town', 'other', 5)
	]);
	expect(found.classes).toEqual([
		{ group: 'citizen', stratum: 'north.town', reports: 10 },
		{ group: 'citizen', stratum: 'south.town', reports: null }
	]);
	expect(found.kinds).toEqual([
		{ told: 'told-answers', reports: 10 },
		{ told: 'money-or-gift', reports: 0 },
		{ told: 'watched-or-filled-in', reports: 0 },
		{ told: 'other', reports: null }
	]);
	expect(found.total).toBe(20);
});

test('without reports there is nothing to show', () => {
	expect(summariseReports([])).toMatchObject({ total: 0, any: false, classes: [] });
});
