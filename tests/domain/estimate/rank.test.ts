import { describe, expect, test } from 'vitest';
import {
	holmRanks,
	jointLevel,
	kwwRanks,
	pairwiseP,
	pick,
	pointRanks,
	type Estimates,
	type RankInterval
} from '#domain/estimate';
import { expectMatrix, expectNumber, expectNumbers, fixture, type Maybe } from '../../builders/fixtures.ts';
import { fc } from '../../builders/properties.ts';

type Ranking = {
	id: string;
	level: number;
	estimate: number[];
	cov: number[][];
	df: number[];
	dfDiff: number[][];
	expected: {
		rank: number[];
		kww: { gamma: number; critical: number[]; ciLow: number[]; ciHigh: number[]; best: number[]; worst: number[] };
		holm: { pOneSided: Maybe[][]; best: number[]; worst: number[] };
	};
};
const { cases } = fixture<{ cases: Ranking[] }>('11-ranking');

const unitsOf = ({ score, covariance, df }: Estimates) =>
	score.map((own, at) => ({ score: own, se: Math.sqrt(covariance[at]?.[at] ?? NaN), df: df[at] ?? NaN }));

const bests = (ranks: readonly RankInterval[]): number[] => ranks.map(({ best }) => best);
const worsts = (ranks: readonly RankInterval[]): number[] => ranks.map(({ worst }) => worst);

describe('ranks and the ranks that may be true agree with R:', () => {
	test.each(cases)('$id', ({ level, estimate, cov, df, dfDiff, expected }) => {
		const estimates = { score: estimate, covariance: cov, df, dfDifference: dfDiff };
		expect(pointRanks(estimate)).toEqual(expected.rank);
		expectMatrix(pairwiseP(estimates), expected.holm.pOneSided, 'p');
		const holm = holmRanks(estimates, level);
		expect([bests(holm), worsts(holm)]).toEqual([expected.holm.best, expected.holm.worst]);
		const kww = kwwRanks(unitsOf(estimates), level);
		expect([bests(kww), worsts(kww)]).toEqual([expected.kww.best, expected.kww.worst]);
		expectNumber(jointLevel(level, estimate.length), expected.kww.gamma, 'gamma');
		expectNumbers(
			kww.map((each) => each.critical),
			expected.kww.critical,
			'critical'
		);
		expectNumbers(
			kww.map((each) => each.low),
			expected.kww.ciLow,
			'low'
		);
		expectNumbers(
			kww.map((each) => each.high),
			expected.kww.ciHigh,
			'high'
		);
	});
});

/** Up to seven independent units with a few degrees of freedom. */
const someUnits = fc
	.array(fc.record({ score: fc.integer({ min: 0, max: 20 }), variance: fc.integer({ min: 0, max: 9 }) }), {
		maxLength: 7
	})
	.map((units): Estimates => ({
		score: units.map(({ score }) => score),
		df: units.map(() => 12),
		covariance: units.map(({ variance }, j) => units.map((_, k) => (j === k ? variance : 0))),
		dfDifference: units.map(() => units.map(() => 12))
	}));

test('the point rank is among the ranks that may be true', () => {
	fc.assert(
		fc.property(someUnits, (estimates) => {
			for (const intervals of [holmRanks(estimates, 0.95), kwwRanks(unitsOf(estimates), 0.95)])
				pointRanks(estimates.score).forEach((rank, at) => {
					expect(rank).toBeGreaterThanOrEqual(intervals[at]?.best ?? NaN);
					expect(rank).toBeLessThanOrEqual(intervals[at]?.worst ?? NaN);
				});
		})
	);
});

test('the order in which units are listed is of no account', () => {
	fc.assert(
		fc.property(someUnits, fc.infiniteStream(fc.nat()), (estimates, keys) => {
			const order = estimates.score.map((_, at) => ({ at, key: Number(keys.next().value ?? 0) }));
			const indices = order.toSorted((a, b) => a.key - b.key).map(({ at }) => at);
			const straight = holmRanks(estimates, 0.9);
			expect(holmRanks(pick(estimates, indices), 0.9)).toEqual(indices.map((at) => straight[at]));
		})
	);
});

test('a cohort is ranked by itself', () => {
	const [worked] = cases;
	if (!worked) throw new Error('the fixture has a worked example');
	const { estimate, cov, df, dfDiff, level } = worked;
	const cohort = pick({ score: estimate, covariance: cov, df, dfDifference: dfDiff }, [4, 0]);
	expect(cohort.score).toEqual([estimate[4], estimate[0]]);
	expect(holmRanks(cohort, level)).toEqual([
		{ best: 2, worst: 2 },
		{ best: 1, worst: 1 }
	]);
});

test('units without sampling error are ranked exactly, and equal scores share', () => {
	const exact = [80, 70, 80].map((score) => ({ score, se: 0, df: 0 }));
	expect(kwwRanks(exact, 0.95).map(({ best, worst }) => [best, worst])).toEqual([
		[1, 2],
		[3, 3],
		[1, 2]
	]);
});

test('two units that cannot be told apart share their ranks even where rounding leaves a trace of error', () => {
	const trace = [
		[1e-17, 0],
		[0, 1e-17]
	];
	const nothing = trace.map(() => [0, 0]);
	const ranks = holmRanks({ score: [70, 70], df: [0, 0], covariance: trace, dfDifference: nothing }, 0.95);
	expect(ranks.map(({ best, worst }) => [best, worst])).toEqual([
		[1, 2],
		[1, 2]
	]);
});

test('nobody to rank gives no ranks', () => {
	expect(holmRanks({ score: [], df: [], covariance: [], dfDifference: [] }, 0.95)).toEqual([]);
	expect(kwwRanks([], 0.95)).toEqual([]);
});
