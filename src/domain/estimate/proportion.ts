import type { Design } from './design.ts';
import { qBeta } from './beta.ts';
import { criticalT } from './distribution.ts';
import { domainMean, type Interval } from './mean.ts';
import { kish } from './weight.ts';

/** A proportion, its design variance, rows with an answer, degrees of freedom, Kish's effective size of those rows. */
export type Proportion = {
	readonly p: number;
	readonly variance: number;
	readonly n: number;
	readonly df: number;
	readonly nKish: number;
	readonly census: boolean;
};

/** Limits within [0, 1] and the effective sample size behind them; null where none was needed. */
export type ProportionInterval = Interval & { readonly nEff: number | null };

/** Share of ones among the rows with a value 0 or 1 (NaN elsewhere) under the design; null if there is none. */
export function domainProportion(column: Float64Array, weights: Float64Array, design: Design): Proportion | null {
	const { n, mean, se, df, complete } = domainMean(column, weights, design);
	if (mean === null) return null;
	const answered = weights.filter((_, row) => !Number.isNaN(column[row]));
	return { p: mean, variance: (se ?? 0) ** 2, n, df, nKish: kish(answered).effectiveSize, census: complete };
}

/** Exact binomial limits, the sample size need not be whole (Clopper & Pearson 1934). Fixture 06, `simple`. */
export function clopperPearson(p: number, n: number, level: number): Interval {
	const [x, tail] = [p * n, (1 - level) / 2];
	return {
		low: p <= 0 ? 0 : qBeta(tail, x, n - x + 1),
		high: p >= 1 ? 1 : qBeta(1 - tail, x + 1, n - x)
	};
}

/** Score limits from an effective size and a critical value, within [0, 1] (Wilson 1927). Fixture 06, `simple`. */
export function scoreInterval(p: number, n: number, critical: number): Interval {
	const share = critical ** 2 / n;
	const centre = (p + share / 2) / (1 + share);
	const half = (critical / (1 + share)) * Math.sqrt((p * (1 - p)) / n + share / (4 * n));
	return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Published limits of a proportion (Korn & Graubard 1998; statistics §4.4). Fixture 06. */
export function kornGraubard(proportion: Proportion, level: number): ProportionInterval {
	return withEdges(proportion, (binomialSize) => {
		const correction = (): number => (criticalT(level, proportion.n - 1) / criticalT(level, proportion.df)) ** 2;
		const nEff = binomialSize === null ? proportion.nKish : binomialSize * correction();
		return { nEff, ...clopperPearson(proportion.p, nEff, level) };
	});
}

/** Score limits of a proportion with survey variance, for planning and live tools (statistics §4.4). Fixture 06. */
export function wilson(proportion: Proportion, level: number): ProportionInterval {
	return withEdges(proportion, (binomialSize) => {
		const nEff = binomialSize ?? proportion.nKish;
		return { nEff, ...scoreInterval(proportion.p, nEff, criticalT(level, proportion.df)) };
	});
}

/** Complete count: the point. No degree of freedom: anything. Else the method, given p(1-p)/V, or null if V says nothing. */
function withEdges(
	{ p, variance, n, df, census }: Proportion,
	method: (binomialSize: number | null) => ProportionInterval
): ProportionInterval {
	if (census) return { nEff: null, low: p, high: p };
	if (df < 1 || n < 2) return { nEff: null, low: 0, high: 1 };
	return method(variance > 0 && p > 0 && p < 1 ? (p * (1 - p)) / variance : null);
}
