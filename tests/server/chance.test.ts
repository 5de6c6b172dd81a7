import { expect, test } from 'vitest';
import { toHex } from '#domain/basics';
import { openChance } from '#lib/server/chance.ts';

test('chance gives as many bytes as were asked for, and never the same twice', () => {
	const random = openChance();
	const lengths = [16, 32, 48, 4096, 31, 5000, 64];
	const given = Array.from({ length: 700 }, (_, at) => random(lengths[at % lengths.length] ?? 0));
	expect(given.map((bytes) => bytes.length)).toEqual(given.map((_, at) => lengths[at % lengths.length]));
	const pieces = given.flatMap((bytes) => toHex(bytes).match(/.{20}/g) ?? []);
	expect(new Set(pieces).size).toBe(pieces.length);
	expect(pieces.some((piece) => piece.startsWith('0'.repeat(10)))).toBe(false);
	expect(random(0)).toHaveLength(0);
});
