import { expect, test } from 'vitest';
import { required } from '#domain/basics';
import { composeAll, countGroups } from '../../../../src/domain/assessment/sheet/count.ts';
import { publishUnit } from '../../../../src/domain/assessment/sheet/unit.ts';
import { givenScores, talliesOf } from '../../../builders/count.ts';
import { aScheme } from '../../../builders/scheme.ts';

const scheme = aScheme();
const [unit] = scheme.units;
const rated = { weight: 0.25, se: 1, low: 60, high: 80, tracks: [] };
const components = [
	{ component: 'democratic' as const, ...rated, score: 82.4689 },
	{ component: 'social' as const, ...rated, score: 70.9646 }
];

function line(given = givenScores(scheme)) {
	const made = composeAll(countGroups(scheme, given, talliesOf(scheme))).units[0];
	return publishUnit({
		unit: required(unit, 'unit'),
		given: given.find((row) => row.unit === 'north'),
		components,
		made: required(made, 'composite'),
		standing: undefined
	});
}

test('a unit is shown with its composite, bonus and the gap between the two views', () => {
	const { composite, ...rest } = line(givenScores(scheme, { adjustment: 1.5 }));
	expect(composite?.score).toBeCloseTo(0.4 * 90 + 0.2 * 80 + 0.4 * 68.75 + 1.5, 6);
	expect(composite?.low).toBeLessThan(composite?.score ?? NaN);
	expect(rest).toEqual({
		unit: 'north',
		cohort: 'counties',
		components,
		adjustment: 1.5,
		veto: null,
		missing: [],
		renormalised: false,
		officialPublicGap: 11.5043,
		rank: null,
		grade: null
	});
});

test('a unit without a composite says what is missing', () => {
	expect(line([])).toMatchObject({ composite: null, missing: ['annual', 'tracking'], adjustment: 0, veto: null });
});
