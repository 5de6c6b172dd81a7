import { expect, test } from 'vitest';
import { designOf, designVariance, designWeights } from '#domain/estimate';
import { accepted, listSample } from '../../builders/sample.ts';
import { fc } from '../../builders/properties.ts';

/** Three strata of 3 to 8 rows in any order, each with some more people than rows, and two columns of influences. */
const aSample = fc
	.tuple(
		fc.array(fc.tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 3 })
	)
	.chain(([strata]) => {
		const rows = strata.flatMap(([n], index) => Array.from({ length: n }, () => index));
		const column = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: rows.length, maxLength: rows.length });
		const order = fc.shuffledSubarray([...rows.keys()], { minLength: rows.length });
		const population = fc.constant(strata.map(([n, more]) => n + more));
		return fc.record({ stratum: fc.constant(rows), population, left: column, right: column, order });
	});

const columnsOf = (...columns: number[][]): Float64Array[] => columns.map((column) => Float64Array.from(column));

test('the variance of a total is (1-f) n s² in every stratum', () => {
	const design = listSample([0, 0, 0, 1, 1], [6, 20]);
	const [[variance] = []] = designVariance(columnsOf([1, 2, 3, 10, 14]), design);
	expect(variance).toBeCloseTo(0.5 * 3 * 1 + 0.9 * 2 * 8, 12);
});

test('the order of the rows is of no account', () => {
	fc.assert(
		fc.property(aSample, ({ stratum, population, left, right, order }) => {
			const shuffle = (values: number[]): number[] => order.map((row) => values[row] ?? NaN);
			const straight = designVariance(columnsOf(left, right), listSample(stratum, population));
			const shuffled = designVariance(
				columnsOf(shuffle(left), shuffle(right)),
				listSample(shuffle(stratum), population)
			);
			shuffled.flat().forEach((value, at) => expect(value).toBeCloseTo(straight.flat()[at] ?? NaN, 8));
		})
	);
});

test('the numbering of the clusters is of no account', () => {
	const stratum = Int32Array.of(0, 0, 0, 0, 1, 1, 1);
	const column = columnsOf([1, 5, 2, 9, 4, 4, 7]);
	const clustered = (psu: number[]) => accepted({ stratum, population: [4, 9], psu: Int32Array.from(psu) });
	const straight = designVariance(column, clustered([0, 0, 1, 1, 2, 3, 3]));
	expect(designVariance(column, clustered([3, 3, 0, 0, 1, 2, 2]))).toEqual(straight);
	expect(straight[0]?.[0]).toBeCloseTo(0.5 * 2 * 12.5 + (7 / 9) * 2 * 24.5, 12);
});

test('the matrix is symmetric, and its diagonal is that of each column alone', () => {
	fc.assert(
		fc.property(aSample, ({ stratum, population, left, right }) => {
			const design = listSample(stratum, population);
			const both = designVariance(columnsOf(left, right), design);
			expect(both[0]?.[1]).toBe(both[1]?.[0]);
			expect(both[0]?.[0]).toBe(designVariance(columnsOf(left), design)[0]?.[0]);
			expect(both[1]?.[1]).toBeGreaterThanOrEqual(0);
		})
	);
});

test('a complete count has no sampling error', () => {
	const design = listSample([0, 0, 1, 1, 1], [2, 3]);
	expect(designVariance(columnsOf([1, 9, 3, 5, 7]), design)).toEqual([[0]]);
});

test('the weights of a stratum sum to its population', () => {
	const design = listSample([1, 0, 1, 0, 0], [12, 50]);
	expect([...designWeights(design)]).toEqual([25, 4, 25, 4, 4]);
});

test('a stratum of several people with one respondent is refused unless a rule is named', () => {
	const rows = { stratum: Int32Array.of(0, 0, 1), population: [5, 8] };
	expect(designOf(rows)).toEqual({ ok: false, error: { code: 'lonely-stratum', stratum: 1 } });
	const variance = (lonely: 'adjust' | 'average' | 'certainty') =>
		designVariance(columnsOf([2, 4, 3]), accepted({ ...rows, lonely }))[0]?.[0];
	expect(variance('certainty')).toBeCloseTo(0.6 * 2 * 2, 12);
	expect(variance('average')).toBeCloseTo(2 * 0.6 * 2 * 2, 12);
	expect(variance('adjust')).toBeCloseTo(0.6 * 2 * 2 + (7 / 8) * 9, 12);
});

test('one person who is the whole stratum is not lonely', () => {
	expect(designVariance(columnsOf([2, 4, 3]), listSample([0, 0, 1], [2, 1]))).toEqual([[0]]);
});

test('a stratum where nobody answered is refused', () => {
	const rows = { stratum: Int32Array.of(0, 0), population: [5, 8] };
	expect(designOf(rows)).toEqual({ ok: false, error: { code: 'empty-stratum', stratum: 1 } });
});

test('more answers than people are refused', () => {
	const rows = { stratum: Int32Array.of(0, 0, 0), population: [2] };
	expect(designOf(rows)).toEqual({ ok: false, error: { code: 'overfull-stratum', stratum: 0, sampled: 3 } });
});
