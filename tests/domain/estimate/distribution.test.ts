import { expect, test } from 'vitest';
import { binomialUpper, criticalT, poissonUpper, pT, qNormal, qT } from '#domain/estimate';
import { expectDistribution, fixture } from '../../builders/fixtures.ts';
import { fc } from '../../builders/properties.ts';

type Grids = {
	qnorm: { p: number[]; q: number[] };
	qt: { p: number[]; df: number[]; q: number[] };
	pt: { t: number[]; df: number[]; lower: number[]; upper: number[] };
	binomUpper: { x: number[]; n: number[]; p: number[]; probAtLeastX: number[] };
	poisUpper: { x: number[]; lambda: number[]; probAtLeastX: number[] };
};
const grids = fixture<Grids>('00-distributions');

test('the normal quantile is that of R', () => {
	const { p, q } = grids.qnorm;
	expectDistribution((at) => qNormal(p[at] ?? NaN), q);
});

test('Student’s t quantile is that of R', () => {
	const { p, df, q } = grids.qt;
	expectDistribution((at) => qT(p[at] ?? NaN, df[at] ?? NaN), q);
});

test('both tails of Student’s t are those of R', () => {
	const { t, df, lower, upper } = grids.pt;
	expectDistribution((at) => pT(t[at] ?? NaN, df[at] ?? NaN).lower, lower);
	expectDistribution((at) => pT(t[at] ?? NaN, df[at] ?? NaN).upper, upper);
});

test('the binomial upper tail is that of R', () => {
	const { x, n, p, probAtLeastX } = grids.binomUpper;
	expectDistribution((at) => binomialUpper(x[at] ?? NaN, n[at] ?? NaN, p[at] ?? NaN), probAtLeastX);
	expect(binomialUpper(5, 4, 0.5)).toBe(0);
});

test('the Poisson upper tail is that of R', () => {
	const { x, lambda, probAtLeastX } = grids.poisUpper;
	expectDistribution((at) => poissonUpper(x[at] ?? NaN, lambda[at] ?? NaN), probAtLeastX);
});

test('t with very many degrees of freedom nears the normal distribution as its expansion says', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (p) => {
			const z = qNormal(p);
			expect(qT(p, 1e6)).toBeCloseTo(z + (z ** 3 + z) / 4e6, 9);
		})
	);
});

test('the critical value leaves half of what the level leaves in each tail', () => {
	expect(criticalT(0.9, 7)).toBe(qT(0.95, 7));
});
