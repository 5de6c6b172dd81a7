import { designVariance, takesAll, type Design } from './design.ts';
import { criticalT } from './distribution.ts';
import { sumValid } from './sum.ts';

/** Confidence limits. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * Mean of a domain: rows with a value, the people they stand for, the mean and its error as far as the sample can tell
 * (else null); `complete` says that everybody was asked, so that there is no sampling error (statistics §4.3).
 */
export type MeanEstimate = {
	readonly n: number;
	readonly size: number;
	readonly mean: number | null;
	readonly se: number | null;
	readonly df: number;
	readonly complete: boolean;
};

/** Estimated total of a domain. */
export type DomainTotal = { readonly total: number; readonly se: number; readonly interval: Interval | null };

/** The sampled units of a design (places) with a value in a column: 1 there, 0 elsewhere. */
export type Places = Uint8Array;

/** Marks the places with a value in the column; adds to `marked` where several columns count. */
export function markPlaces(column: Float64Array, { place, strata }: Design, marked?: Places): Places {
	const places = marked ?? new Uint8Array(strata.at(-1)?.to ?? 0);
	for (let row = 0; row < column.length; row++) if (!Number.isNaN(column[row])) places[place[row] ?? 0] = 1;
	return places;
}

/** Marked places minus strata with a marked place, take-all strata left out of both (Korn & Graubard 1999; statistics §4.2). */
export function degreesOfFreedom(places: Places, design: Design, also: Places = places): number {
	let df = 0;
	for (const stratum of design.strata) {
		if (takesAll(stratum)) continue;
		let count = 0;
		for (let at = stratum.from; at < stratum.to; at++) count += (places[at] ?? 0) | (also[at] ?? 0);
		df += Math.max(0, count - 1);
	}
	return df;
}

/** Estimate ± t se; without sampling error the point itself; null below one degree of freedom. */
export function interval(estimate: number, se: number, df: number, level: number): Interval | null {
	if (df < 1) return null;
	const half = se === 0 ? 0 : criticalT(level, df) * se;
	return { low: estimate - half, high: estimate + half };
}

/**
 * Adds `factor` times the linearised influence of every row on the mean of a domain, w (y - mean) / Σw and 0 outside
 * (Woodruff 1971), to a column of influences.
 */
export function addMeanInfluence(
	influence: Float64Array,
	factor: number,
	column: Float64Array,
	weights: Float64Array,
	{ mean, size }: { readonly mean: number; readonly size: number }
): void {
	const scale = factor / size;
	for (let row = 0; row < column.length; row++) {
		const value = column[row] ?? NaN;
		const residual = Number.isNaN(value) ? 0 : value - mean;
		influence[row] = (influence[row] ?? 0) + scale * (weights[row] ?? 0) * residual;
	}
}

const standardError = (influence: Float64Array, design: Design): number =>
	Math.sqrt(designVariance([influence], design)[0]?.[0] ?? 0);

/**
 * Mean of the rows with a value (NaN elsewhere) under the design, as a domain: other rows stay in the design as zeros.
 * A single row has no standard error (statistics §4.3). Fixtures 01, 02.
 */
export function domainMean(column: Float64Array, weights: Float64Array, design: Design): MeanEstimate {
	const { n, weight: size, total } = sumValid(column, weights);
	if (n === 0) return { n, size, mean: null, se: null, df: 0, complete: false };
	const mean = total / size;
	const places = markPlaces(column, design);
	if (isComplete(places, design)) return { n, size, mean, se: 0, df: 0, complete: true };
	const influence = new Float64Array(column.length);
	addMeanInfluence(influence, 1, column, weights, { mean, size });
	const se = n < 2 ? null : standardError(influence, design);
	return { n, size, mean, se, df: degreesOfFreedom(places, design), complete: false };
}

/** Confidence limits of a mean: the point after a complete count, null where the sample cannot tell. */
export function meanInterval({ mean, se, df, complete }: MeanEstimate, level: number): Interval | null {
	if (mean === null || se === null) return null;
	return complete ? { low: mean, high: mean } : interval(mean, se, df, level);
}

const isComplete = (places: Places, design: Design): boolean =>
	design.strata.every((stratum) => takesAll(stratum) || !places.subarray(stratum.from, stratum.to).includes(1));

/** Total of the rows with a value (NaN elsewhere); null if there is none. Fixtures 01, 02. */
export function domainTotal(
	column: Float64Array,
	weights: Float64Array,
	design: Design,
	level: number
): DomainTotal | null {
	const { n, total } = sumValid(column, weights);
	if (n === 0) return null;
	const influence = column.map((value, row) => (Number.isNaN(value) ? 0 : value * (weights[row] ?? 0)));
	const se = standardError(influence, design);
	const places = markPlaces(column, design);
	const point = { low: total, high: total };
	const df = degreesOfFreedom(places, design);
	return { total, se, interval: isComplete(places, design) ? point : interval(total, se, df, level) };
}

/** Degrees of freedom of a sum of independent variances; 0 where none of them is positive (Satterthwaite 1946). */
export function welchSatterthwaite(parts: readonly { readonly variance: number; readonly df: number }[]): number {
	const present = parts.filter((part) => part.variance > 0);
	const whole = present.reduce((sum, part) => sum + part.variance, 0);
	const spread = present.reduce((sum, part) => sum + part.variance ** 2 / Math.max(1, part.df), 0);
	return spread === 0 ? 0 : whole ** 2 / spread;
}
