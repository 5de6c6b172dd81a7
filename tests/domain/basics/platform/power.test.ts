import { expect, test } from 'vitest';
import { raise as native } from '../../../../src/domain/basics/platform/power.node.ts';
import { raise } from '../../../../src/domain/basics/platform/power.ts';
import { fc } from '../../../builders/properties.ts';

test('raising is to the power of 65537', () => {
	fc.assert(
		fc.property(fc.bigInt(0n, 1000n), fc.bigInt(2n, 1000n), (base, modulus) => {
			let power = 1n;
			for (let times = 0; times < 65537; times++) power = (power * base) % modulus;
			expect(raise(base % modulus, modulus)).toBe(power);
		}),
		{ numRuns: 20 }
	);
});

test('in browsers and on Node it gives the same number, for keys and for what is none', () => {
	const bits = fc.constantFrom(8, 1000, 1024, 2048, 3072, 4096);
	const numbers = bits.chain((size) => {
		const least = 1n << BigInt(size - 1);
		return fc.tuple(fc.bigInt(least, 2n * least - 1n), fc.bigInt(0n, least));
	});
	fc.assert(
		fc.property(numbers, ([drawn, base]) => {
			for (const modulus of [drawn, drawn | 1n])
				expect(native(base % modulus, modulus)).toBe(raise(base % modulus, modulus));
		})
	);
});
