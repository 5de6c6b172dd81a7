import { describe, expect, it } from 'vitest';
import { designEffectOf, detectableGap, expectedError, marginOf, sizeFor, type SizeTarget } from '#domain/planning';
import { expectNumber, fixture } from '../../builders/fixtures.ts';
import { fc } from '../../builders/properties.ts';

type Input = {
	N: number | 'Infinity';
	e: number;
	level: number;
	p?: number;
	S?: number;
	deff?: number;
	rr?: number;
	elig?: number;
};
type Expected = { n0: number; nSrs: number; nRequired: number; nInvite: number; census: boolean };
const { cases } = fixture<{ cases: { input: Input; expected: Expected }[] }>('09-samplesize');

const targetOf = ({ N, e, level, p, S, deff = 1, rr = 1, elig = 1 }: Input): SizeTarget => ({
	N: Number(N),
	margin: e,
	level,
	spread: p === undefined ? { S: S ?? NaN } : { p },
	designEffect: deff,
	response: rr,
	eligible: elig
});

describe('the size of a sample', () => {
	it.each(cases)('is exactly that of the reference: $input', ({ input, expected }) => {
		const size = sizeFor(targetOf(input));
		expectNumber(size.n0, expected.n0);
		expectNumber(size.nSrs, expected.nSrs);
		expect([size.required, size.invite, size.census]).toEqual([expected.nRequired, expected.nInvite, expected.census]);
	});

	it.each([
		[60, 53, 55],
		[150, 109, 121],
		[300, 169, 201],
		[679, 246, 319],
		[1000, 278, 376],
		[5000, 357, 536],
		[40_000, 381, 592],
		[Infinity, 385, 601]
	])('of %s people is %s answers for ±5 points of a share and %s for ±2 points of a mean', (N, share, mean) => {
		expect(sizeFor({ N, margin: 0.05, level: 0.95, spread: { p: 0.5 } }).required).toBe(share);
		expect(sizeFor({ N, margin: 2, level: 0.95, spread: { S: 25 } }).required).toBe(mean);
	});

	it('keeps the margin it was asked for, if everybody it counts on answers', () => {
		fc.assert(
			fc.property(fc.integer({ min: 20, max: 1e6 }), fc.double({ min: 0.5, max: 20, noNaN: true }), (N, margin) => {
				const { required } = sizeFor({ N, margin, level: 0.95, spread: { S: 25 } });
				const error = expectedError([{ N, answers: required }], 25, 1);
				expect(marginOf(error ?? NaN, 0.95)).toBeLessThanOrEqual(margin + 1e-9);
			})
		);
	});
});

describe('what a sample can tell', () => {
	it('is everything when everybody answers, and nothing when a stratum keeps silent', () => {
		expect(expectedError([{ N: 40, answers: 40 }], 25, 1)).toBe(0);
		expect(
			expectedError(
				[
					{ N: 40, answers: 10 },
					{ N: 9, answers: 0 }
				],
				25,
				1
			)
		).toBeNull();
	});

	it('suffers from people of one place who answer alike', () => {
		expect(designEffectOf(1, 1, 0.05)).toBe(1);
		expect(designEffectOf(1.2, 11, 0.05)).toBeCloseTo(1.8, 12);
	});

	it('separates two units by the gap of the textbook, wider the more units are compared', () => {
		const gap = detectableGap(1, 2, 0, 0.95) ?? NaN;
		expect(gap).toBeCloseTo(1.959964 * Math.SQRT2, 5);
		expect(detectableGap(1, 14, 0, 0.95)).toBeGreaterThan(gap);
		expect(detectableGap(1, 2, 0.75, 0.95)).toBeCloseTo(gap / 2, 9);
		expect(detectableGap(1, 1, 0, 0.95)).toBeNull();
	});
});
