import { describe, expect, test } from 'vitest';
import { clopperPearson, domainProportion, kornGraubard, qNormal, scoreInterval, wilson } from '#domain/estimate';
import { expectNumber, fixture, toColumn, type Maybe } from '../../builders/fixtures.ts';
import { fixtureDesign, listSample, type FixtureRows } from '../../builders/sample.ts';
import { fc } from '../../builders/properties.ts';

type Limits = { nEff: Maybe; ciLow: number; ciHigh: number };
type Expected = { kornGraubard: Limits; wilson: Limits };
type Proportions = {
	cases: {
		id: string;
		level: number;
		data: FixtureRows & { weight: number[]; y: Maybe[] };
		expected: Expected & { n: number; df: number; p: number; se: number; nKish: number };
	}[];
	direct: {
		input: { p: number; variance: number; n: number; df: number; nKish: number; census: boolean; level: number };
		expected: Expected;
	}[];
	simple: {
		x: number;
		n: number;
		level: number;
		wilsonLow: number;
		wilsonHigh: number;
		clopperPearsonLow: number;
		clopperPearsonHigh: number;
	}[];
};
const { cases, direct, simple } = fixture<Proportions>('06-proportions');

function expectLimits(actual: ReturnType<typeof wilson>, expected: Limits): void {
	expectNumber(actual.nEff, expected.nEff, 'effective size');
	expectNumber(actual.low, expected.ciLow, 'low');
	expectNumber(actual.high, expected.ciHigh, 'high');
}

describe('a proportion and its limits agree with R:', () => {
	test.each(cases)('$id', ({ level, data, expected }) => {
		const estimate = domainProportion(toColumn(data.y), Float64Array.from(data.weight), fixtureDesign(data));
		if (estimate === null) throw new Error('the fixture has answers');
		expect({ n: estimate.n, df: estimate.df }).toEqual({ n: expected.n, df: expected.df });
		expectNumber(estimate.p, expected.p, 'p');
		expectNumber(Math.sqrt(estimate.variance), expected.se, 'se');
		expectNumber(estimate.nKish, expected.nKish, 'Kish');
		expectLimits(kornGraubard(estimate, level), expected.kornGraubard);
		expectLimits(wilson(estimate, level), expected.wilson);
	});
});

test.each(direct)('limits from given facts agree with R: $input', ({ input, expected }) => {
	expectLimits(kornGraubard(input, input.level), expected.kornGraubard);
	expectLimits(wilson(input, input.level), expected.wilson);
});

test.each(simple)('binomial limits agree with R: $x of $n', (expected) => {
	const { x, n, level } = expected;
	const score = scoreInterval(x / n, n, qNormal((1 + level) / 2));
	expectNumber(score.low, expected.wilsonLow);
	expectNumber(score.high, expected.wilsonHigh);
	const exact = clopperPearson(x / n, n, level);
	expectNumber(exact.low, expected.clopperPearsonLow);
	expectNumber(exact.high, expected.clopperPearsonHigh);
});

test('the limits hold the proportion and stay within zero and one', () => {
	const share = fc.integer({ min: 0, max: 1000 }).map((perMille) => perMille / 1000);
	const variance = fc.double({ min: 1e-6, max: 0.02, noNaN: true });
	fc.assert(
		fc.property(share, variance, fc.integer({ min: 2, max: 500 }), (p, spread, n) => {
			const facts = { p, variance: spread, n, df: n - 1, nKish: n, census: false };
			for (const { low, high } of [kornGraubard(facts, 0.95), wilson(facts, 0.95)]) {
				expect(low).toBeGreaterThanOrEqual(0);
				expect(low - p).toBeLessThan(1e-12);
				expect(p - high).toBeLessThan(1e-12);
				expect(high).toBeLessThanOrEqual(1);
			}
		})
	);
});

test('where nobody answered there is no proportion', () => {
	const design = listSample([0, 0], [5]);
	expect(domainProportion(Float64Array.of(NaN, NaN), Float64Array.of(2.5, 2.5), design)).toBeNull();
});
