import { describe, expect, test } from 'vitest';
import { designWeights, domainMean, domainTotal, meanInterval, optimalTake } from '#domain/estimate';
import { expectNumber, fixture, toColumn, type Maybe } from '../../builders/fixtures.ts';
import { accepted, fixtureDesign, type FixtureRows } from '../../builders/sample.ts';

type Expected = {
	n: number;
	df: number;
	mean: number;
	se: number;
	ciLow: number;
	ciHigh: number;
	total: number;
	seTotal: number;
};

type Clustered = {
	id: string;
	level: number;
	stages: number;
	data: FixtureRows & Readonly<Record<string, readonly Maybe[]>>;
	expected: { df: number; vars: Record<string, Expected> };
};

type Proportional = {
	id: string;
	data: { pi: number[] } & Readonly<Record<string, number[]>>;
	expected: { df: number; vars: Record<string, { total: number; mean: number; seTotalWR: number; seMeanWR: number }> };
};

const { cases, pps } = fixture<{ cases: Clustered[]; pps: Proportional[] }>('03-cluster');

/** Cases of two stages take a correction for the second, which falls away where the first is taken as with replacement. */
describe('clusters agree with R:', () => {
	test.each(cases.filter(({ stages }) => stages === 1))('$id', ({ level, data, expected }) => {
		const design = fixtureDesign(data);
		const weights = data.weight ? Float64Array.from(data.weight) : designWeights(design);
		for (const [name, values] of Object.entries(expected.vars)) {
			const column = toColumn(data[name] ?? []);
			const estimate = domainMean(column, weights, design);
			expect({ n: estimate.n, df: estimate.df }, name).toEqual({ n: values.n, df: values.df });
			expectNumber(estimate.mean, values.mean, `${name} mean`);
			expectNumber(estimate.se, values.se, `${name} se`);
			expectNumber(meanInterval(estimate, level)?.low, values.ciLow, `${name} low`);
			expectNumber(meanInterval(estimate, level)?.high, values.ciHigh, `${name} high`);
			const total = domainTotal(column, weights, design, level);
			expectNumber(total?.total, values.total, `${name} total`);
			expectNumber(total?.se, values.seTotal, `${name} se of the total`);
		}
	});
});

describe('units drawn with probability proportional to size, taken as with replacement, agree with R:', () => {
	test.each(pps)('$id', ({ data, expected }) => {
		const weights = Float64Array.from(data.pi, (probability) => 1 / probability);
		const design = accepted({ stratum: new Int32Array(data.pi.length), population: [Infinity] });
		for (const [name, values] of Object.entries(expected.vars)) {
			const column = toColumn(data[name] ?? []);
			const estimate = domainMean(column, weights, design);
			expect(estimate.df).toBe(expected.df);
			expectNumber(estimate.mean, values.mean, `${name} mean`);
			expectNumber(estimate.se, values.seMeanWR, `${name} se`);
			const total = domainTotal(column, weights, design, 0.95);
			expectNumber(total?.total, values.total, `${name} total`);
			expectNumber(total?.se, values.seTotalWR, `${name} se of the total`);
		}
	});
});

test('where a unit costs twenty times a person and people in it are a little alike, twenty of each are best', () => {
	expect(optimalTake(20, 1, 0.05)).toBeCloseTo(19.5, 1);
});
