import { assert, err, ok, required, type Result } from '../basics/index.ts';
import { dot, sum } from './sum.ts';

/** What a stratum with one sampled unit out of several adds to the variance (statistics §4.3); `fail` refuses it. */
export type LonelyRule = 'fail' | 'adjust' | 'average' | 'certainty';

/** A stratum of `population` units, of which those at the places [from, to) were sampled; Infinity = no correction. */
export type Stratum = { readonly population: number; readonly from: number; readonly to: number };

/** How the rows were sampled. A place holds one sampled unit (a row, or a PSU of rows); a stratum's places adjoin. */
export type Design = {
	readonly stratum: Int32Array;
	readonly place: Int32Array;
	readonly strata: readonly Stratum[];
	readonly lonely: LonelyRule;
};

/** Rows as they come: stratum index of every row, population of every stratum, and PSU index where rows are clustered. */
export type SampledRows = {
	readonly stratum: Int32Array;
	readonly population: readonly number[];
	readonly psu?: Int32Array;
	readonly lonely?: LonelyRule;
};

export type DesignRefusal =
	| { readonly code: 'empty-stratum'; readonly stratum: number }
	| { readonly code: 'lonely-stratum'; readonly stratum: number }
	| { readonly code: 'overfull-stratum'; readonly stratum: number; readonly sampled: number };

/** A symmetric matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/** Rows and columns of a matrix, in the order given. */
export const submatrix = (matrix: Matrix, indices: readonly number[]): Matrix =>
	indices.map((j) => indices.map((k) => required(matrix[j]?.[k], 'entry of the matrix')));

const sampled = (stratum: Stratum): number => stratum.to - stratum.from;
const fraction = (stratum: Stratum): number => sampled(stratum) / stratum.population;

/** Whether everybody of the stratum is in the sample, so that it adds no sampling error (statistics §0). */
export const takesAll = (stratum: Stratum): boolean => fraction(stratum) >= 1 - 1e-12;

const isLonely = (stratum: Stratum): boolean => sampled(stratum) === 1 && !takesAll(stratum);

/**
 * The design of a stratified sample of rows or of PSUs (indices from 0, a PSU in one stratum only).
 * Refuses a stratum without respondents, with more of them than people, or a lonely one under the rule `fail`, the default.
 */
export function designOf(rows: SampledRows): Result<Design, DesignRefusal> {
	const psu = rows.psu ?? Int32Array.from(rows.stratum.keys());
	const { places, strata } = arrange(rows.stratum, psu, rows.population);
	const lonely = rows.lonely ?? 'fail';
	const refusal = strata.map((stratum, index) => refuse(stratum, index, lonely)).find((found) => found !== null);
	if (refusal) return err(refusal);
	return ok({ stratum: rows.stratum, place: psu.map((unit) => places[unit] ?? 0), strata, lonely });
}

/** Gives every PSU a place, stratum after stratum. */
function arrange(stratum: Int32Array, psu: Int32Array, population: readonly number[]) {
	const stratumOfPsu = new Int32Array(psu.reduce((most, unit) => Math.max(most, unit + 1), 0));
	psu.forEach((unit, row) => (stratumOfPsu[unit] = stratum[row] ?? 0));
	const sizes = new Int32Array(population.length);
	stratumOfPsu.forEach((index) => (sizes[index] = (sizes[index] ?? 0) + 1));
	let from = 0;
	const strata = population.map((people, index): Stratum => {
		const start = from;
		from += sizes[index] ?? 0;
		return { population: people, from: start, to: from };
	});
	const next = Int32Array.from(strata, (each) => each.from);
	const places = stratumOfPsu.map((index) => (next[index] = (next[index] ?? 0) + 1) - 1);
	assert(from === stratumOfPsu.length, 'every row stands in a known stratum');
	return { places, strata };
}

function refuse(stratum: Stratum, index: number, lonely: LonelyRule): DesignRefusal | null {
	if (sampled(stratum) === 0) return { code: 'empty-stratum', stratum: index };
	if (sampled(stratum) > stratum.population)
		return { code: 'overfull-stratum', stratum: index, sampled: sampled(stratum) };
	if (lonely === 'fail' && isLonely(stratum)) return { code: 'lonely-stratum', stratum: index };
	return null;
}

/** Weight N/n of every row, n the sampled units of its stratum; after nonresponse n = respondents (statistics §3.2). */
export function designWeights(design: Design): Float64Array {
	const weights = design.strata.map((stratum) => stratum.population / sampled(stratum));
	return Float64Array.from(design.stratum, (index) => weights[index] ?? 0);
}

/**
 * The engine (statistics §4.1): variance and covariance of the totals of influence columns (a value per row, 0 outside
 * the domain), as Σ over strata of (1-f) n/(n-1) Σ (t - mean)(t - mean)'. Särndal, Swensson & Wretman 1992, eq. 4.3.18
 * without its second stage. Fixtures 01, 02, 12.
 */
export function designVariance(columns: readonly Float64Array[], design: Design): number[][] {
	const totals = columns.map((column) => totalsByPlace(column, design));
	const variance = columns.map(() => columns.map(() => 0));
	for (const stratum of design.strata) addStratum(variance, totals, stratum, design.lonely);
	return design.lonely === 'average' ? spreadOverLonely(variance, design.strata) : variance;
}

function totalsByPlace(column: Float64Array, { place, strata }: Design): Float64Array {
	const totals = new Float64Array(strata.at(-1)?.to ?? 0);
	for (let row = 0; row < column.length; row++) {
		const at = place[row] ?? 0;
		totals[at] = (totals[at] ?? 0) + (column[row] ?? 0);
	}
	return totals;
}

function addStratum(variance: number[][], totals: Float64Array[], stratum: Stratum, rule: LonelyRule): void {
	if (takesAll(stratum) || (isLonely(stratum) && rule !== 'adjust')) return;
	const n = sampled(stratum);
	const factor = (1 - fraction(stratum)) * (n === 1 ? 1 : n / (n - 1));
	const active = totals.flatMap((column, index) => (hasData(column, stratum) ? [{ column, index }] : []));
	if (n > 1) for (const { column } of active) centre(column, stratum);
	active.forEach((left, done) => {
		for (const right of active.slice(0, done + 1))
			addBoth(variance, left.index, right.index, factor * dot(left.column, right.column, stratum.from, stratum.to));
	});
}

function hasData(column: Float64Array, { from, to }: Stratum): boolean {
	for (let at = from; at < to; at++) if (column[at] !== 0) return true;
	return false;
}

function centre(column: Float64Array, { from, to }: Stratum): void {
	const mean = sum(column, from, to) / (to - from);
	for (let at = from; at < to; at++) column[at] = (column[at] ?? 0) - mean;
}

function addBoth(matrix: number[][], j: number, k: number, value: number): void {
	const [rowJ, rowK] = [required(matrix[j], 'row'), required(matrix[k], 'row')];
	rowJ[k] = (rowJ[k] ?? 0) + value;
	if (j !== k) rowK[j] = (rowK[j] ?? 0) + value;
}

/** The rule `average`: a lonely stratum is given the mean contribution of the others. */
function spreadOverLonely(variance: number[][], strata: readonly Stratum[]): number[][] {
	const factor = strata.length / (strata.length - strata.filter(isLonely).length);
	return variance.map((row) => row.map((value) => value * factor));
}
