import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { encodePss, isPss } from '../../../../src/domain/ballot/blind/pss.ts';

const message = new Uint8Array(randomBytes(40));
const salt = new Uint8Array(randomBytes(48));

test('what is encoded verifies, for every number of bits', () => {
	for (const bits of [1024, 1025, 1030, 1031, 1032, 3071]) {
		const encoded = encodePss(message, salt, bits);
		expect(encoded).toHaveLength(Math.ceil(bits / 8));
		expect(isPss(message, encoded, 48, bits)).toBe(true);
		expect(isPss(message, encoded, 47, bits)).toBe(false);
	}
});

test('one bit turned over anywhere is found', () => {
	const encoded = encodePss(message, salt, 1023);
	for (let bit = 0; bit < 1024; bit++) {
		const wrong = encoded.slice();
		wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		expect(isPss(message, wrong, 48, 1023)).toBe(false);
	}
	expect(isPss(message, encoded.slice(1), 48, 1023)).toBe(false);
});
