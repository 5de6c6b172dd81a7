import { expect, test } from 'vitest';
import { gammaLower, lnBeta, lnGamma } from '../../../src/domain/estimate/gamma.ts';
import { fc } from '../../builders/properties.ts';

test('gamma of a whole number is the factorial before it', () => {
	expect(lnGamma(1)).toBeCloseTo(0, 14);
	expect(lnGamma(11)).toBeCloseTo(Math.log(3_628_800), 13);
	expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
});

test('gamma climbs by its argument', () => {
	fc.assert(
		fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (x) => {
			const step = lnGamma(x + 1) - lnGamma(x);
			expect(Math.abs(step - Math.log(x))).toBeLessThan(1e-15 * (10 + Math.abs(lnGamma(x + 1))));
		})
	);
});

test('beta of large shapes keeps the digits that three gammas would cancel', () => {
	expect(lnBeta(1e9, 1)).toBeCloseTo(-Math.log(1e9), 13);
	expect(lnBeta(2, 1e9)).toBeCloseTo(-Math.log(1e9) - Math.log(1e9 + 1), 13);
	expect(lnBeta(20, 30)).toBeCloseTo(lnGamma(20) + lnGamma(30) - lnGamma(50), 12);
});

test('the incomplete gamma function of shape one is the exponential distribution', () => {
	for (const x of [0, 1e-9, 0.5, 1.9, 2.1, 40]) expect(gammaLower(1, x)).toBeCloseTo(-Math.expm1(-x), 14);
});
