import { describe, expect, test } from 'vitest';
import {
	addMeanInfluence,
	degreesOfFreedom,
	designVariance,
	designWeights,
	domainMean,
	domainTotal,
	interval,
	markPlaces,
	meanInterval,
	welchSatterthwaite,
	type LonelyRule
} from '#domain/estimate';
import { expectMatrix, expectNumber, fixture, toColumn, type Maybe } from '../../builders/fixtures.ts';
import { fixtureDesign, accepted, listSample, within, type FixtureRows } from '../../builders/sample.ts';
import { fc } from '../../builders/properties.ts';

type Expected = { mean: Maybe; se: Maybe; ciLow: Maybe; ciHigh: Maybe; total?: number; seTotal?: number };
type Stratified = {
	id: string;
	level: number;
	fpc: boolean;
	lonely: LonelyRule;
	strata: { code: string[]; N: number[]; n: number[] };
	data: { stratum: string[] } & Record<string, number[]>;
	expected: {
		n: number;
		df: number;
		sumWeights: number;
		vars: Record<string, Expected & { totalCiLow?: number; totalCiHigh?: number }>;
		covMean: number[][];
	};
};
type Domains = {
	id: string;
	level: number;
	data: FixtureRows & { domain: string[]; y: Maybe[] };
	expected: (Expected & { domain: string; n: number; df: number; domainSize: number })[];
};

describe('a stratified sample agrees with R:', () => {
	const { cases } = fixture<{ cases: Stratified[] }>('01-stratified');
	test.each(cases)('$id', ({ level, fpc, lonely, strata, data, expected }) => {
		const stratum = Int32Array.from(data.stratum, (code) => strata.code.indexOf(code));
		const population = fpc ? strata.N : strata.N.map(() => Infinity);
		const design = accepted({ stratum, population, lonely });
		const weights = Float64Array.from(stratum, (at) => (strata.N[at] ?? NaN) / (strata.n[at] ?? NaN));
		const influences = Object.entries(expected.vars).map(([name, values]) => {
			const column = Float64Array.from(data[name] ?? []);
			const estimate = domainMean(column, weights, design);
			expect(estimate.n).toBe(expected.n);
			expect(estimate.df).toBe(expected.df);
			expectNumber(estimate.size, expected.sumWeights, 'sum of weights');
			expectNumber(estimate.mean, values.mean, 'mean');
			expectNumber(estimate.se, values.se, 'se');
			expectNumber(meanInterval(estimate, level)?.low, values.ciLow, 'low');
			expectNumber(meanInterval(estimate, level)?.high, values.ciHigh, 'high');
			const total = domainTotal(column, weights, design, level);
			expectNumber(total?.total, values.total ?? null, 'total');
			if (values.seTotal !== undefined) {
				expectNumber(total?.se, values.seTotal, 'se of the total');
				expectNumber(total?.interval?.low, values.totalCiLow ?? null, 'low of the total');
				expectNumber(total?.interval?.high, values.totalCiHigh ?? null, 'high of the total');
			}
			const influence = new Float64Array(column.length);
			addMeanInfluence(influence, 1, column, weights, { mean: estimate.mean ?? NaN, size: estimate.size });
			return influence;
		});
		expectMatrix(designVariance(influences, design), expected.covMean, 'covariance of the means');
	});
});

describe('domains agree with R:', () => {
	const { cases } = fixture<{ cases: Domains[] }>('02-domain');
	test.each(cases)('$id', ({ level, data, expected }) => {
		const design = fixtureDesign(data);
		const weights = data.weight ? Float64Array.from(data.weight) : designWeights(design);
		for (const values of expected) {
			const column = within(data.y, (row) => data.domain[row] === values.domain);
			const estimate = domainMean(column, weights, design);
			expect({ n: estimate.n, df: estimate.df }).toEqual({ n: values.n, df: values.df });
			expectNumber(estimate.size, values.domainSize, 'size');
			expectNumber(estimate.mean, values.mean, 'mean');
			expectNumber(estimate.se, values.se, 'se');
			expectNumber(meanInterval(estimate, level)?.low, values.ciLow, 'low');
			expectNumber(meanInterval(estimate, level)?.high, values.ciHigh, 'high');
			const total = domainTotal(column, weights, design, level);
			expectNumber(total?.total, values.total ?? null, 'total');
			expectNumber(total?.se, values.seTotal ?? null, 'se of the total');
		}
	});
});

const answers = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 12, maxLength: 12 });
const strata = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2];

test('a mean of equal answers has no sampling error', () => {
	fc.assert(
		fc.property(answers, (given) => {
			const column = toColumn(given.map((answer) => (answer === null ? null : 60)));
			const design = listSample(strata, [9, 30, 7]);
			const { n, mean, se } = domainMean(column, designWeights(design), design);
			fc.pre(n >= 2);
			expect(mean).toBeCloseTo(60, 12);
			expect(se).toBeCloseTo(0, 12);
		})
	);
});

test('doubling all weights changes neither mean nor standard error', () => {
	fc.assert(
		fc.property(answers, (given) => {
			const design = listSample(strata, [Infinity, Infinity, Infinity]);
			const weights = Float64Array.from(strata, (at) => at + 1);
			const once = domainMean(toColumn(given), weights, design);
			const twice = domainMean(
				toColumn(given),
				weights.map((weight) => 2 * weight),
				design
			);
			expectNumber(twice.mean, once.mean);
			expectNumber(twice.se, once.se);
		})
	);
});

test('a complete count is exact, and its limits are the point', () => {
	const design = listSample([0, 0, 1], [2, 1]);
	const estimate = domainMean(Float64Array.of(50, 70, 90), designWeights(design), design);
	expect(estimate).toEqual({ n: 3, size: 3, mean: 70, se: 0, df: 0, complete: true });
	expect(meanInterval(estimate, 0.95)).toEqual({ low: 70, high: 70 });
	expect(domainTotal(Float64Array.of(50, 70, 90), designWeights(design), design, 0.95)).toEqual({
		total: 210,
		se: 0,
		interval: { low: 210, high: 210 }
	});
});

test('take-all strata and strata without an answer give no degrees of freedom', () => {
	const design = listSample(strata, [4, 30, 7]);
	const places = markPlaces(
		within(strata, (row) => row < 7),
		design
	);
	expect(degreesOfFreedom(places, design)).toBe(2);
	const others = markPlaces(
		within(strata, (row) => row > 5),
		design
	);
	expect(degreesOfFreedom(places, design, others)).toBe(3 + 3);
});

test('below one degree of freedom there are no limits', () => {
	expect(interval(50, 3, 0, 0.95)).toBeNull();
	expect(interval(50, 0, 1, 0.95)).toEqual({ low: 50, high: 50 });
});

test('the degrees of freedom of a sum lie between those of its parts and their sum', () => {
	expectNumber(
		welchSatterthwaite([
			{ variance: 2, df: 10 },
			{ variance: 2, df: 10 }
		]),
		20
	);
	expectNumber(
		welchSatterthwaite([
			{ variance: 3, df: 7 },
			{ variance: 0, df: 99 }
		]),
		7
	);
	expect(welchSatterthwaite([{ variance: 0, df: 5 }])).toBe(0);
});
