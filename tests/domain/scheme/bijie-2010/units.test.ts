import { expect, test } from 'vitest';
import { units } from '../../../../src/domain/scheme/bijie-2010/units.ts';

const inCohort = (cohort: string | null) => units.filter((unit) => unit.cohort === cohort).length;

test('8 counties, 26 departments in four cohorts, and three operators outside the ranking', () => {
	expect(['C1', 'D1', 'D2', 'D3', 'D4', null].map(inCohort)).toEqual([8, 6, 8, 6, 6, 3]);
});

test('only the two counties whose census figure was found carry it as a census figure', () => {
	const found = units.filter((unit) => unit.population?.source === 'census');
	expect(found.map(({ code, population }) => [code, population?.residents])).toEqual([
		['522425', 784_119],
		['522428', 649_357]
	]);
});

test('the counties’ residents come to the prefecture’s census total within a thousandth', () => {
	const total = units.reduce((sum, unit) => sum + (unit.population?.residents ?? 0), 0);
	expect(Math.abs(total - 6_536_370) / 6_536_370).toBeLessThan(0.001);
});

test('departments have no residents', () => {
	expect(units.filter((unit) => unit.kind === 'department' && unit.population)).toEqual([]);
});
