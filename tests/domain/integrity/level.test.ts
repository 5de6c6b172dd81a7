import { expect, test } from 'vitest';
import { dispersion, fingerprint, funnel, levelOf, responseCorrelation } from '#domain/integrity';

const level = (mean: number, variance: number, response = 0.5, n = 25) => ({ n, mean, variance, response });

test('a class has the mean and variance of its ballots and the share of those invited', () => {
	expect(levelOf([60, 80, 100], 6)).toEqual({ n: 3, mean: 80, variance: 400, response: 0.5 });
	expect(levelOf([60], 2)).toMatchObject({ n: 1, variance: 0 });
});

test('the funnel counts standard errors from the middle of the group', () => {
	expect(funnel([level(70, 100), level(70, 100), level(82, 100)])).toEqual([-2, -2, 4]);
	expect(funnel([level(70, 0), level(70, 0)])).toEqual([null, null]);
});

test('too little spread has the chance P(F ≤ 0.2) with 24 and 48 degrees of freedom, integrated by hand', () => {
	const [found] = dispersion([level(70, 20), level(70, 100), level(70, 100)]);
	expect(found).toBeCloseTo(3.590398e-5, 10);
	expect(found).toBeLessThan(0.001);
	const even = dispersion([level(70, 100), level(70, 100), level(70, 100)]);
	expect(even.every((p) => p !== null && p > 0.3 && p < 0.7)).toBe(true);
	expect(dispersion([level(70, 20)])).toEqual([null]);
});

test('nearly everybody answering and the highest score together are reported, neither alone is', () => {
	const ordinary = Array.from({ length: 20 }, (_, at) => level(60 + at, 100, 0.6));
	expect(fingerprint([...ordinary, level(95, 100, 0.99)])).toEqual([20]);
	expect(fingerprint([...ordinary, level(95, 100, 0.6)])).toEqual([]);
	expect(fingerprint([...ordinary, level(60, 100, 0.99)])).toEqual([]);
});

test('response and score correlate by ranks, ties at their mean rank', () => {
	const of = (pairs: readonly (readonly [number, number])[]) =>
		responseCorrelation(pairs.map(([response, mean]) => level(mean, 1, response)));
	expect(
		of([
			[0.1, 50],
			[0.2, 60],
			[0.9, 61]
		])
	).toBe(1);
	expect(
		of([
			[0.1, 61],
			[0.2, 60],
			[0.9, 50]
		])
	).toBe(-1);
	expect(
		of([
			[0.1, 50],
			[0.1, 60],
			[0.3, 60],
			[0.4, 80]
		])
	).toBeCloseTo(0.8333333, 6);
	expect(
		of([
			[0.1, 50],
			[0.2, 60]
		])
	).toBeNull();
	expect(
		of([
			[0.1, 50],
			[0.1, 60],
			[0.1, 70]
		])
	).toBeNull();
});
