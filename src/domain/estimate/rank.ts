import { required } from '../basics/index.ts';
import { submatrix, type Matrix } from './design.ts';
import { criticalT, pT } from './distribution.ts';
import type { Interval } from './mean.ts';

/** Estimates to be ranked: score and df of each unit, covariance of all, df of each difference (diagonal unused). */
export type Estimates = {
	readonly score: readonly number[];
	readonly df: readonly number[];
	readonly covariance: Matrix;
	readonly dfDifference: Matrix;
};

/** The ranks a unit may truly have; 1 is the highest. All of them hold together with the stated probability. */
export type RankInterval = { readonly best: number; readonly worst: number };

const at = (matrix: Matrix, j: number, k: number): number => required(matrix[j]?.[k], 'entry of the matrix');

/** The estimates of some units only, in the order given: a cohort is ranked by itself. */
export function pick({ score, df, covariance, dfDifference }: Estimates, indices: readonly number[]): Estimates {
	const line = (values: readonly number[]): number[] => indices.map((index) => required(values[index], 'estimate'));
	return {
		score: line(score),
		df: line(df),
		covariance: submatrix(covariance, indices),
		dfDifference: submatrix(dfDifference, indices)
	};
}

/** Point ranks: 1 plus the number of higher scores, ties share (statistics §6). Fixture 11. */
export const pointRanks = (score: readonly number[]): number[] =>
	score.map((own) => 1 + score.filter((other) => other > own).length);

/** One-sided p of "unit j is not above unit k" for every j ≠ k; null on the diagonal. Fixture 11. */
export function pairwiseP(estimates: Estimates): (number | null)[][] {
	const { score, covariance, dfDifference } = estimates;
	return score.map((own, j) =>
		score.map((other, k) => {
			if (j === k) return null;
			const variance = at(covariance, j, j) + at(covariance, k, k) - 2 * at(covariance, j, k);
			const se = Math.sqrt(Math.max(0, variance));
			if (se < 1e-12) return own - other > 1e-12 ? 0 : 1;
			return pT((own - other) / se, Math.max(1, at(dfDifference, j, k))).upper;
		})
	);
}

/**
 * Rank intervals from all pairwise differences by Holm's (1979) step-down test; deterministic form of Mogstad, Romano,
 * Shaikh & Wilhelm 2024 (statistics §6). All true ranks are covered together with probability ≥ level. Fixture 11.
 */
export function holmRanks(estimates: Estimates, level: number): RankInterval[] {
	const count = estimates.score.length;
	const above = surelyAbove(pairwiseP(estimates), 1 - level);
	return estimates.score.map((_, unit) => ({
		best: 1 + above.filter(({ lower }) => lower === unit).length,
		worst: count - above.filter(({ upper }) => upper === unit).length
	}));
}

type Pair = { readonly upper: number; readonly lower: number; readonly p: number };

/** The pairs whose order is settled: smallest p first, until one fails its limit alpha / (pairs left). */
function surelyAbove(p: readonly (readonly (number | null)[])[], alpha: number): Pair[] {
	const pairs = p
		.flatMap((row, upper) => row.map((value, lower) => ({ upper, lower, p: value })))
		.filter((pair): pair is Pair => pair.p !== null)
		.sort((a, b) => a.p - b.p);
	const firstFailure = pairs.findIndex((pair, done) => pair.p > alpha / (pairs.length - done));
	return firstFailure === -1 ? pairs : pairs.slice(0, firstFailure);
}

/** A unit's joint interval and the ranks it allows. */
export type JointInterval = Interval & RankInterval & { readonly critical: number };

/** Level of each of `count` intervals that all hold together with probability ≥ level (Šidák 1967). */
export const jointLevel = (level: number, count: number): number => level ** (1 / count);

/**
 * Rank intervals from joint confidence intervals, which needs no covariances and can be redone by hand from the published
 * table (Klein, Wright & Wieczorek 2020; statistics §6). A unit without sampling error is its own interval. Fixture 11.
 */
export function kwwRanks(
	units: readonly { readonly score: number; readonly se: number; readonly df: number }[],
	level: number
): JointInterval[] {
	const gamma = jointLevel(level, units.length);
	const joint = units.map(({ score, se, df }) => {
		const critical = df > 0 ? criticalT(gamma, df) : 0;
		const half = se === 0 ? 0 : critical * se;
		return { low: score - half, high: score + half, critical };
	});
	return joint.map((own) => ({
		...own,
		best: 1 + joint.filter((other) => other.low > own.high).length,
		worst: units.length - joint.filter((other) => other.high < own.low).length
	}));
}
