import { expect, test } from 'vitest';
import { betaQuantile, betaTails, pBeta, qBeta } from '../../../src/domain/estimate/beta.ts';
import { expectDistribution, fixture } from '../../builders/fixtures.ts';
import { fc } from '../../builders/properties.ts';

type Grids = {
	pbeta: { x: number[]; a: number[]; b: number[]; p: number[] };
	qbeta: { p: number[]; a: number[]; b: number[]; q: number[] };
};
const grids = fixture<Grids>('00-distributions');
const shape = fc.double({ min: 0.5, max: 500, noNaN: true });

test('the beta distribution function is that of R', () => {
	const { x, a, b, p } = grids.pbeta;
	expectDistribution((at) => pBeta(x[at] ?? NaN, a[at] ?? NaN, b[at] ?? NaN).lower, p);
});

test('the beta quantile is that of R', () => {
	const { p, a, b, q } = grids.qbeta;
	expectDistribution((at) => qBeta(p[at] ?? NaN, a[at] ?? NaN, b[at] ?? NaN), q);
});

test('the lower tail is the upper tail seen from the other side', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (x, a, b) => {
			expect(betaTails(x, 1 - x, a, b).lower).toBeCloseTo(betaTails(1 - x, x, b, a).upper, 12);
		})
	);
});

test('a quantile leads back to its probability', () => {
	fc.assert(
		fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (p, a, b) => {
			expect(pBeta(qBeta(p, a, b), a, b).lower).toBeCloseTo(p, 9);
		})
	);
});

test('outside its range the distribution has nothing or all', () => {
	expect(pBeta(0, 2, 3)).toEqual({ lower: 0, upper: 1 });
	expect(pBeta(1, 2, 3)).toEqual({ lower: 1, upper: 0 });
	expect([qBeta(0, 2, 3), qBeta(1, 2, 3)]).toEqual([0, 1]);
	expect(betaQuantile({ lower: 1e-40, upper: 1 }, 1, 1)).toBeCloseTo(1e-40, 50);
});
