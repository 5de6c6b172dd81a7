import { expect, test } from 'vitest';
import { countGroups } from '../../../../src/domain/assessment/sheet/count.ts';
import { measureShares } from '../../../../src/domain/assessment/sheet/shares.ts';
import { talliesOf, type Returns } from '../../../builders/count.ts';
import { aScheme, edited } from '../../../builders/scheme.ts';

const scheme = edited(aScheme(), (draft) => {
	draft.grades.shareRules.push({ instrument: 'social', lastOptions: 2, share: 0.5, atMost: 'fair' });
});
const measured = (returns: Returns = {}, instrument: 'democratic' | 'social' = 'social') =>
	measureShares(countGroups(scheme, [], talliesOf(scheme, returns)), instrument);

test('the share of the last options is measured for every unit, and those who do not know are no part of it', () => {
	const strata = ['north', 'south'].map((stratum) => ({ stratum, votes: [20, 15, 5, 40] }));
	const found = measured({ deputy: strata }).filter(({ unit }) => unit === 'north');
	expect(found.map(({ measured: { rule, share } }) => [rule.lastOptions, rule.atMost, share])).toEqual([
		[1, 'poor', expect.closeTo(5 / 40, 9)],
		[2, 'fair', expect.closeTo(20 / 40, 9)]
	]);
});

test('the lower bound lies below the share, and never below nought', () => {
	for (const { measured: each } of measured()) {
		expect(each.ciLow).toBeLessThan(each.share);
		expect(each.ciLow).toBeGreaterThanOrEqual(0);
	}
	const few = ['north', 'south'].map((stratum) => ({ stratum, votes: [39, 0, 1] }));
	expect(measured({ deputy: few }).find(({ unit }) => unit === 'roads')?.measured.ciLow).toBe(0);
});

test('a unit that is not measured has no share, and an instrument without rules none at all', () => {
	expect(measured({ deputy: [] }).map(({ unit }) => unit)).not.toContain('roads');
	expect(measured({}, 'democratic')).toEqual([]);
});
