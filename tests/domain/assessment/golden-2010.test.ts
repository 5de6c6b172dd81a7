import { describe, expect, it } from 'vitest';
import { annualScore } from '#domain/annual';
import { required } from '#domain/basics';
import { designWeights } from '#domain/estimate';
import { trackingScore } from '#domain/tracking';
import type { RatingGroup } from '../../../src/domain/assessment/cell.ts';
import { composites } from '../../../src/domain/assessment/composite.ts';
import { viewGap } from '../../../src/domain/assessment/gap.ts';
import { listSample } from '../../builders/sample.ts';

/** The worked example of domain.md §3.9: one county, from the counts of its answers to its composite. */
const UNIT = 'dafang';
const SATISFIED = [100, 75, 50, 25, 0];
const GRADED = [100, 80, 60, 30];
const MANY = 1_000_000;

/** Ballots of one group about one item: `counts` per option of the scale, and how many said they do not know. */
function aGroup(code: string, points: number[], counts: number[], unknown = 0, minValid = 10): RatingGroup {
	const valid = counts.flatMap((count, option) => Array<number>(count).fill(required(points[option], 'points')));
	const score = Float64Array.from([...valid, ...Array<number>(unknown).fill(NaN)]);
	const design = listSample(Array<number>(score.length).fill(0), [MANY]);
	const item = points === GRADED ? 'overall' : 'healthCare';
	const columns = [{ unit: UNIT, item, score }];
	return { code, design, weights: designWeights(design), columns, minValid };
}

const social = [
	aGroup('citizen', SATISFIED, [96, 148, 92, 36, 12], 16),
	aGroup('serviceUser', SATISFIED, [40, 54, 18, 6, 2]),
	aGroup('deputy', SATISFIED, [10, 16, 6, 2, 0], 2),
	aGroup('enterprise', SATISFIED, [12, 22, 10, 4, 0], 12)
];
const officials = (leastLeaders: number) => [
	aGroup('leader', GRADED, [9, 14, 2, 0], 0, leastLeaders),
	aGroup('peer', GRADED, [11, 19, 5, 1]),
	aGroup('insider', GRADED, [21, 27, 9, 3]),
	aGroup('delegate', GRADED, [8, 16, 5, 1])
];

const annual = annualScore([
	{ indicator: 'farmerIncome', direction: 'up', weight: 0.3, target: 2620, actual: 2650 },
	{ indicator: 'urbanIncome', direction: 'up', weight: 0.2, target: 13500, actual: 13770 },
	{ indicator: 'unemployment', direction: 'down', weight: 0.2, target: 4.2, actual: 4.0 },
	{ indicator: 'greenCover', direction: 'up', weight: 0.15, target: 40, actual: 39.2 },
	{ indicator: 'safetyDeaths', direction: 'down', weight: 0.15, target: 30, actual: 33 }
]);
const tracking = trackingScore([-2, -3, -1.5, 1]);

/** Weight of a component in the composite; social is 0.6 livelihood and 0.4 general. */
const WEIGHT = { annual: 0.4, tracking: 0.2, democratic: 0.15, social: 0.25 };
const SHARE = { livelihood: 0.6, general: 0.4 };
const given = (weight: number) => ({ [UNIT]: weight });

function assess(leastLeaders = 10) {
	const { units } = composites({
		units: [UNIT],
		groups: [...social, ...officials(leastLeaders)],
		parts: [
			{
				code: 'democratic',
				weights: given(WEIGHT.democratic),
				groupWeights: { leader: 0.3, peer: 0.2, insider: 0.2, delegate: 0.3 },
				itemWeights: { overall: 1 }
			},
			{
				code: 'livelihood',
				weights: given(WEIGHT.social * SHARE.livelihood),
				groupWeights: { citizen: 0.7, serviceUser: 0.15, deputy: 0.15 },
				itemWeights: { healthCare: 1 }
			},
			{
				code: 'general',
				weights: given(WEIGHT.social * SHARE.general),
				groupWeights: { citizen: 0.4, serviceUser: 0.2, deputy: 0.2, enterprise: 0.2 },
				itemWeights: { healthCare: 1 }
			}
		],
		fixed: [
			{ code: 'annual', weights: given(WEIGHT.annual), scores: given(annual) },
			{ code: 'tracking', weights: given(WEIGHT.tracking), scores: given(tracking) }
		],
		rules: { minValid: 10, maxDkShare: 0.8, minWeight: 0.6, level: 0.95 }
	});
	const unit = required(units[0], 'unit');
	const part = (code: string) =>
		required(
			unit.parts.find((each) => each.part === code),
			code
		);
	const score = (code: string) => required(part(code).score, code);
	const group = (code: string, of: string) =>
		required(part(code).shares.find((each) => each.of.group === of)?.of.score, of);
	return { composite: unit.composite, part, score, group };
}

const socialOf = ({ score }: ReturnType<typeof assess>): number =>
	SHARE.livelihood * score('livelihood') + SHARE.general * score('general');

describe('the worked example of 2010', () => {
	const county = assess();

	it.each([
		['general', 'citizen', 68.2292],
		['general', 'serviceUser', 75.8333],
		['general', 'deputy', 75],
		['general', 'enterprise', 71.875],
		['livelihood', 'citizen', 68.2292],
		['democratic', 'leader', 85.6],
		['democratic', 'peer', 81.9444],
		['democratic', 'insider', 81.5],
		['democratic', 'delegate', 80.3333]
	])('has the printed %s score of the %s group', (part, group, printed) => {
		expect(county.group(part, group)).toBeCloseTo(printed, 4);
	});

	it.each([
		['livelihood', 70.3854],
		['general', 71.8333],
		['democratic', 82.4689]
	])('has the printed %s score', (part, printed) => {
		expect(county.score(part)).toBeCloseTo(printed, 4);
		expect(county.part(part).renormalised).toBe(false);
	});

	it('has the printed social, annual and tracking components', () => {
		expect(socialOf(county)).toBeCloseTo(70.9646, 4);
		expect(annual).toBeCloseTo(98.3364, 4);
		expect(tracking).toBeCloseTo(94.5, 4);
	});

	it('has the printed composite, with a margin of error around it', () => {
		const { composite } = county;
		if (!composite.ranked) throw new Error('not ranked');
		expect(composite.score).toBeCloseTo(88.346, 4);
		expect(composite.interval.low).toBeLessThan(composite.score);
		expect(composite.interval.high).toBeGreaterThan(composite.score);
	});

	it('has the printed gap between the view of officials and that of the public', () => {
		expect(viewGap(county.score('democratic'), socialOf(county))).toBeCloseTo(11.5, 1);
	});

	it('shares the weight of too few leaders among the other groups', () => {
		const without = assess(26);
		expect(without.score('democratic')).toBeCloseTo(81.127, 4);
		expect(without.part('democratic').renormalised).toBe(true);
	});
});
