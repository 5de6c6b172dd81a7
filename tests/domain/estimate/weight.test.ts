import { describe, expect, test } from 'vitest';
import { clusterDesignEffect, eligibleSize, kish, nonresponseWeights, optimalTake } from '#domain/estimate';
import { expectNumber, expectNumbers, fixture } from '../../builders/fixtures.ts';

type Weights = {
	kish: { w: number[]; expected: { deffW: number; nEff: number } }[];
	nonresponse: {
		id: string;
		input: {
			N: number[];
			invited: number[];
			ineligible: number[];
			responded: number[];
			minRespondents: number;
			maxFactor: number;
		};
		expected: {
			class: number[];
			base: number[];
			factor: number[];
			weight: number[];
			eligibleSize: number;
			unresolved: boolean[];
		};
	}[];
	cluster: {
		deff: { m: number; rho: number; deff: number };
		optimalTake: { c1: number; c2: number; rho: number; m: number };
	};
};
const weights = fixture<Weights>('07-weights');

describe('those who answer stand for those who keep silent in their class:', () => {
	test.each(weights.nonresponse)('$id', ({ input, expected }) => {
		const strata = input.N.map((population, at) => ({
			population,
			invited: input.invited[at] ?? NaN,
			ineligible: input.ineligible[at] ?? NaN,
			responded: input.responded[at] ?? NaN
		}));
		const found = nonresponseWeights(strata, input);
		expect(found.map((each) => each.group + 1)).toEqual(expected.class);
		expect(found.map((each) => each.unresolved)).toEqual(expected.unresolved);
		expect(found.map((each) => each.collapsed)).toEqual(
			expected.class.map((own) => expected.class.filter((other) => other === own).length > 1)
		);
		expectNumbers(
			found.map((each) => each.base),
			expected.base,
			'base'
		);
		expectNumbers(
			found.map((each) => each.factor),
			expected.factor,
			'factor'
		);
		expectNumbers(
			found.map((each) => each.weight),
			expected.weight,
			'weight'
		);
		expectNumber(eligibleSize(strata), expected.eligibleSize, 'eligible size');
	});
});

test('where nobody answered at all there is no weight, and it is said', () => {
	const silent = { population: 100, invited: 20, ineligible: 0, responded: 0 };
	const found = nonresponseWeights([silent, silent], { minRespondents: 20, maxFactor: 2.5 });
	expect(found).toEqual(
		[0, 1].map(() => ({ group: 0, base: 5, factor: null, weight: null, collapsed: true, unresolved: true }))
	);
});

test('the last class is merged with the one before it', () => {
	const full = { population: 100, invited: 50, ineligible: 0, responded: 40 };
	const found = nonresponseWeights([full, full, { ...full, responded: 3 }], { minRespondents: 20, maxFactor: 3 });
	expect(found.map((each) => each.group)).toEqual([0, 1, 1]);
	expectNumber(found[2]?.factor, 100 / 43);
});

test.each(weights.kish)('unequal weights cost precision', ({ w, expected }) => {
	const { designEffect, effectiveSize } = kish(Float64Array.from(w));
	expectNumber(designEffect, expected.deffW);
	expectNumber(effectiveSize, expected.nEff);
});

test('clusters cost precision, and their best size follows from cost and likeness', () => {
	const { deff, optimalTake: best } = weights.cluster;
	expectNumber(clusterDesignEffect(deff.m, deff.rho), deff.deff);
	expectNumber(optimalTake(best.c1, best.c2, best.rho), best.m);
});
