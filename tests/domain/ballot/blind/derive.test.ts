import { hkdfSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { classKey, makeCode, seedFor } from '#domain/ballot';
import { toHex } from '#domain/basics';
import { chanceOf, secretOf } from '../../../../src/domain/ballot/blind/derive.ts';
import { bytesNamed } from '../../../builders/ballot.ts';

const seed = '000102030405060708090a0b0c0d0e0f';
/** An odd number of 3072 bits that is the same in every run; nobody knows its factors. */
const modulus = `c${toHex(bytesNamed('a modulus')(384)).slice(1, -1)}1`;
const opened = classKey(modulus);
if (!opened.ok) throw new Error(opened.error.code);
const key = opened.value;

const hkdf = (info: string, length: number): string =>
	Buffer.from(hkdfSync('sha256', Buffer.from(seed, 'hex'), Buffer.alloc(32), info, length)).toString('hex');

describe('the chance of a ballot key', () => {
	const { secret, prefix, salt, blind } = chanceOf(seed, key);

	test('is HKDF-SHA-256 of the seed, as any other tool computes it', () => {
		expect(toHex(secret)).toBe(hkdf(`gongping/1|${key.id}|ed`, 32));
		expect(toHex(prefix)).toBe(hkdf(`gongping/1|${key.id}|prefix`, 32));
		expect(toHex(salt)).toBe(hkdf(`gongping/1|${key.id}|pss`, 48));
		for (const at of [0, 1, 5])
			expect(blind(at)).toBe(BigInt(`0x${hkdf(`gongping/1|${key.id}|r|${at}`, 400)}`) % key.modulus);
		expect(secretOf(seed, key.id)).toEqual(secret);
	});

	test('stays what it was when it was first written down', () => {
		expect([toHex(secret), toHex(prefix), toHex(salt)]).toMatchInlineSnapshot(`
			[
			  "01ca8b2077f51011623d0c314e7ad442e31ba30c167c244aab1701d8c9f70d11",
			  "9919129713b7369681b418c8d336180091aa0c41dde05037a130cf59c25d0d17",
			  "85a1a4fc96d1883a49324640e447e1e7d52a2ee676723ffec74af338fa7f11453358c90caa8d62963dacccfd3b409e51",
			]
		`);
	});

	test('is another under another seed or another key', () => {
		const other = chanceOf(seed.replace('0f', '0e'), key);
		expect(toHex(other.secret)).not.toBe(toHex(secret));
		expect(other.blind(0)).not.toBe(blind(0));
		expect(toHex(secretOf(seed, 'f'.repeat(64)))).not.toBe(toHex(secret));
	});
});

test('two codes in one form have two seeds, and one code always the same', () => {
	const random = bytesNamed('codes');
	const [one, other] = [makeCode(random), makeCode(random)];
	expect(seedFor(seed, one)).toBe(seedFor(seed, one));
	expect(seedFor(seed, one)).toMatch(/^[0-9a-f]{32}$/);
	expect(seedFor(seed, one)).not.toBe(seedFor(seed, other));
});
