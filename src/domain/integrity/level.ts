import { pBeta } from '../estimate/index.ts';

/** A class by its ballots' mean points: how many, their mean and variance, and the share of those invited who answered. */
export type ClassLevel = {
	readonly n: number;
	readonly mean: number;
	readonly variance: number;
	readonly response: number;
};

/** Mean and variance of a class; the variance of a single ballot is 0. */
export function levelOf(scores: readonly number[], invited: number): ClassLevel {
	const n = scores.length;
	const mean = scores.reduce((sum, score) => sum + score, 0) / n;
	const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
	return { n, mean, variance: n < 2 ? 0 : squares / (n - 1), response: n / invited };
}

/**
 * Distance of each class from the mean of the group in standard errors of that class, with the variance pooled over the
 * classes (Spiegelhalter 2005); beyond ±3 it is reported. Null where nobody differs from anybody.
 */
export function funnel(classes: readonly ClassLevel[]): (number | null)[] {
	const total = classes.reduce((sum, { n }) => sum + n, 0);
	const centre = classes.reduce((sum, { n, mean }) => sum + n * mean, 0) / total;
	const pooled = pooledVariance(classes);
	return classes.map(({ n, mean }) => (pooled > 0 ? (mean - centre) / Math.sqrt(pooled / n) : null));
}

/**
 * How likely so little spread in a class is by chance: P(F ≤ s²/pooled s² of the other classes), small where ballots are
 * too alike (statistics §7). Null for a single ballot, a single class, or where the others have no spread.
 */
export const dispersion = (classes: readonly ClassLevel[]): (number | null)[] =>
	classes.map(({ n, variance }, at) => {
		const others = classes.filter((_, other) => other !== at);
		const [pooled, own, rest] = [pooledVariance(others), n - 1, freedom(others)];
		if (own < 1 || rest < 1 || pooled === 0) return null;
		const ratio = (variance / pooled) * own;
		return pBeta(ratio / (ratio + rest), own / 2, rest / 2).lower;
	});

const freedom = (classes: readonly ClassLevel[]): number => classes.reduce((sum, { n }) => sum + n - 1, 0);

const pooledVariance = (classes: readonly ClassLevel[]): number => {
	const df = freedom(classes);
	return df < 1 ? 0 : classes.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / df;
};

/** Response above which a class with a score above the 95th percentile is reported (Klimek et al. 2012). */
export const HIGH_RESPONSE = 0.95;

/** Classes where nearly everybody answered and scores are above the group's 95th percentile, by their places. */
export function fingerprint(classes: readonly ClassLevel[]): number[] {
	const limit = percentile(
		classes.map(({ mean }) => mean),
		0.95
	);
	return classes.flatMap(({ response, mean }, at) => (response > HIGH_RESPONSE && mean > limit ? [at] : []));
}

/** Quantile between order statistics, as R's default (type 7). */
function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	const place = (sorted.length - 1) * share;
	const [low, high] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
	return low + (high - low) * (place - Math.floor(place));
}

/** Spearman's rank correlation of response and score over the classes, ties at their mean rank; null below three or without spread. */
export function responseCorrelation(classes: readonly ClassLevel[]): number | null {
	if (classes.length < 3) return null;
	const x = ranks(classes.map(({ response }) => response));
	const y = ranks(classes.map(({ mean }) => mean));
	const middle = (classes.length + 1) / 2;
	const product = (a: readonly number[], b: readonly number[]) =>
		a.reduce((sum, value, at) => sum + (value - middle) * ((b[at] ?? 0) - middle), 0);
	const spread = Math.sqrt(product(x, x) * product(y, y));
	return spread === 0 ? null : product(x, y) / spread;
}

const ranks = (values: readonly number[]): number[] =>
	values.map((value) => {
		const below = values.filter((other) => other < value).length;
		return below + (values.filter((other) => other === value).length + 1) / 2;
	});
