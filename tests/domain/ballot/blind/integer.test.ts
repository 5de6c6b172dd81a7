import { expect, test } from 'vitest';
import { inverse, toInteger, toOctets } from '../../../../src/domain/ballot/blind/integer.ts';
import { fc } from '../../../builders/properties.ts';

test('bytes are a number and come back at their length', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
			expect(toOctets(toInteger(bytes), Math.max(bytes.length, 1))).toEqual(
				bytes.length > 0 ? bytes : Uint8Array.of(0)
			);
		})
	);
	expect(() => toOctets(256n, 1)).toThrow();
});

test('the inverse times the number is one, and a shared factor has none', () => {
	const modulus = 2n ** 127n - 1n;
	fc.assert(
		fc.property(fc.bigInt(1n, modulus - 1n), (value) => {
			expect((value * (inverse(value, modulus) ?? 0n)) % modulus).toBe(1n);
		})
	);
	expect(inverse(6n, 9n)).toBeNull();
	expect(inverse(0n, 9n)).toBeNull();
	expect(inverse(1n, 9n)).toBe(1n);
});

test('the inverse is that of Euclid, step by step, for numbers of every length', () => {
	const number = fc.integer({ min: 1, max: 3200 }).chain((bits) => fc.bigInt(0n, (1n << BigInt(bits)) - 1n));
	fc.assert(
		fc.property(number, number, (value, drawn) => {
			const modulus = drawn + 2n;
			expect(inverse(value, modulus)).toBe(euclid(value, modulus));
		}),
		{ numRuns: 1000 }
	);
	for (let modulus = 2n; modulus < 100n; modulus++)
		for (let value = 0n; value < modulus; value++) expect(inverse(value, modulus)).toBe(euclid(value, modulus));
});

/** One division a step: slow, and plain to see. */
function euclid(value: bigint, modulus: bigint): bigint | null {
	let [high, low, highFactor, lowFactor] = [modulus, value % modulus, 0n, 1n];
	while (low > 0n) {
		const quotient = high / low;
		[high, low] = [low, high - quotient * low];
		[highFactor, lowFactor] = [lowFactor, highFactor - quotient * lowFactor];
	}
	return high === 1n ? ((highFactor % modulus) + modulus) % modulus : null;
}
