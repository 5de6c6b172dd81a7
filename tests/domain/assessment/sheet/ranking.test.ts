import { expect, test } from 'vitest';
import type { GivenScore } from '#domain/assessment';
import { composeAll, countGroups } from '../../../../src/domain/assessment/sheet/count.ts';
import { standings } from '../../../../src/domain/assessment/sheet/ranking.ts';
import { givenScores, talliesOf } from '../../../builders/count.ts';
import { aScheme } from '../../../builders/scheme.ts';

const scheme = aScheme();
const rule = { instrument: 'social', lastOptions: 1, share: 0.5, atMost: 'poor' } as const;

const standingsOf = (annual: Record<string, number>, share = 0) => {
	const given = givenScores(scheme).map((row): GivenScore => ({ ...row, annual: annual[row.unit] ?? row.annual }));
	return standings(scheme, composeAll(countGroups(scheme, given, talliesOf(scheme))), () => ({
		veto: null,
		shares: [{ rule, share, ciLow: share }]
	}));
};

test('a unit is ranked among its own cohort, however others fare', () => {
	const found = standingsOf({ north: 10, south: 20, health: 90, roads: 100 });
	expect([...found].map(([unit, { rank }]) => [unit, rank.place, rank.of])).toEqual([
		['north', 2, 2],
		['south', 1, 2],
		['health', 2, 2],
		['roads', 1, 2]
	]);
});

test('units with the same score share the place, and neither is surely ahead', () => {
	const found = standingsOf({});
	for (const unit of ['north', 'south']) expect(found.get(unit)?.rank).toEqual({ place: 1, best: 1, worst: 2, of: 2 });
});

test('a unit whose given scores are missing counts nowhere', () => {
	const given = givenScores(scheme).filter(({ unit }) => unit !== 'north');
	const made = composeAll(countGroups(scheme, given, talliesOf(scheme)));
	const found = standings(scheme, made, () => ({ veto: null, shares: [] }));
	expect(found.has('north')).toBe(false);
	expect(found.get('south')?.rank).toEqual({ place: 1, best: 1, worst: 1, of: 1 });
});

test('the share a grade was given for is published to six decimals', () => {
	const { grade } = standingsOf({}, 2 / 3).get('north') ?? {};
	expect(grade?.path[0]).toEqual({
		rule: 'share',
		measured: { rule, share: 0.666667, ciLow: 0.666667 },
		atMost: 'poor'
	});
	expect(grade?.grade).toBe('poor');
});
