import { designOf, type Design, type LonelyRule } from '#domain/estimate';
import { toColumn, toIndex, type Maybe } from './fixtures.ts';

/** Sampled rows as the fixtures hold them: codes per row; `N1` is missing where there is no finite population correction. */
export type FixtureRows = {
	readonly stratum: readonly string[];
	readonly psu?: readonly string[];
	readonly N1?: readonly number[];
	readonly weight?: readonly number[];
};

/** The design of rows that the law accepts; crashes if it does not. */
export function accepted(rows: Parameters<typeof designOf>[0]): Design {
	const design = designOf(rows);
	if (!design.ok) throw new Error(design.error.code);
	return design.value;
}

/** The design of a fixture's rows; PSU codes are unique within their stratum only. */
export function fixtureDesign({ stratum, psu, N1 }: FixtureRows, lonely: LonelyRule = 'fail'): Design {
	const strata = toIndex(stratum);
	const population = strata.codes.map((code) => N1?.[stratum.indexOf(code)] ?? Infinity);
	const rows = { stratum: strata.index, population, lonely };
	if (!psu) return accepted(rows);
	return accepted({ ...rows, psu: toIndex(psu.map((code, row) => `${stratum[row] ?? ''} ${code}`)).index });
}

/** A stratified sample of rows: the stratum of each and the population of every stratum. */
export const listSample = (stratum: readonly number[], population: readonly number[]): Design =>
	accepted({ stratum: Int32Array.from(stratum), population });

/** The column of a domain: NaN outside it. */
export const within = (values: readonly Maybe[], isIn: (row: number) => boolean): Float64Array =>
	toColumn(values.map((value, row) => (isIn(row) ? value : null)));
