import { expect, test } from 'vitest';
import {
	composeAll,
	composeOne,
	countGroups,
	groupsOf,
	ratedInstruments,
	rulesOf
} from '../../../../src/domain/assessment/sheet/count.ts';
import { givenScores, talliesOf } from '../../../builders/count.ts';
import { aScheme } from '../../../builders/scheme.ts';

const scheme = aScheme();
const count = countGroups(scheme, givenScores(scheme), talliesOf(scheme).toReversed());
const social = { ...scheme, components: scheme.components.filter(({ code }) => code === 'social') };

test('the groups stand in the order of the scheme, each with the cells of its own tally', () => {
	expect(count.groups.map(({ rater }) => rater.code)).toEqual(['citizen', 'deputy', 'leader']);
	for (const { rater, tally, measured } of count.groups) {
		expect(tally.code).toBe(rater.code);
		expect(measured.cells.map(({ unit, item }) => [unit, item])).toEqual(
			tally.columns.map(({ unit, item }) => [unit, item])
		);
	}
});

test('groups of an instrument that is no component are not counted', () => {
	expect(ratedInstruments(social)).toEqual(['social']);
	expect(countGroups(social, [], talliesOf(scheme)).groups.map(({ rater }) => rater.code)).toEqual([
		'citizen',
		'deputy'
	]);
	expect(groupsOf(count, 'democratic').map(({ rater }) => rater.code)).toEqual(['leader']);
});

test('a group without a tally is a bug', () => {
	expect(() => countGroups(scheme, [], [])).toThrow('tally of citizen is missing');
});

test('the rules are those of the scheme', () => {
	expect(rulesOf(scheme)).toEqual({ minValid: 10, maxDkShare: 0.8, minWeight: 0.6, level: 0.95 });
});

test('the composite is the weighted sum of its components', () => {
	const whole = composeAll(count).units.map(({ composite }) => composite.ranked && composite.score);
	const parts = (['democratic', 'social'] as const).map((code) =>
		composeOne(count, code).units.map(({ composite }) => (composite.ranked ? composite.score : NaN))
	);
	whole.forEach((score, at) => {
		expect(score).toBeCloseTo(0.4 * 90 + 0.2 * 80 + 0.15 * (parts[0]?.[at] ?? NaN) + 0.25 * (parts[1]?.[at] ?? NaN), 9);
	});
});
