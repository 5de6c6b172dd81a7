import { expect, test } from 'vitest';
import { inverse, raise, toInteger, toOctets } from '../../../../src/domain/ballot/blind/integer.ts';
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

test('raising is to the power of 65537', () => {
	fc.assert(
		fc.property(fc.bigInt(0n, 1000n), fc.bigInt(2n, 1000n), (base, modulus) => {
			let power = 1n;
			for (let times = 0; times < 65537; times++) power = (power * base) % modulus;
			expect(raise(base, modulus)).toBe(power);
		}),
		{ numRuns: 20 }
	);
});
