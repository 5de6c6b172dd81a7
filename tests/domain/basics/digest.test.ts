import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { hmacSha256, sha256Hex, toHex, utf8 } from '#domain/basics';
import * as native from '../../../src/domain/basics/platform/sha256.node.ts';
import * as portable from '../../../src/domain/basics/platform/sha256.ts';

test('SHA-256 of the empty text and of "abc" are those of FIPS 180-4', () => {
	expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
	expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('HMAC-SHA-256 gives the values of RFC 4231, again and again with one key', () => {
	const mac = hmacSha256(utf8('Jefe'));
	for (let i = 0; i < 2; i++)
		expect(toHex(mac('what do ya want for nothing?'))).toBe(
			'5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'
		);
});

test.each([
	['in browsers', portable],
	['on Node', native]
])('%s both give the same bytes for texts of every length around a block', (_, engine) => {
	for (let length = 0; length < 1400; length += length < 140 ? 1 : 97) {
		const text = utf8('é'.repeat(length));
		expect(engine.sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
		expect(toHex(engine.sha256(text))).toBe(engine.sha256Hex(text));
		for (const key of ['key', 'a key that is longer than a block: '.repeat(3)])
			expect(toHex(engine.hmacSha256(utf8(key))(text))).toBe(createHmac('sha256', key).update(text).digest('hex'));
	}
});

test('a text counts as its UTF-8 bytes, short or long, plain or not, whatever was hashed before it', () => {
	for (const letter of ['a', 'é', '公'])
		for (const length of [0, 1, 63, 64, 65, 1023, 1024, 1025, 3000]) {
			const text = letter.repeat(length);
			expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
			expect(toHex(hmacSha256(utf8('key'))(text))).toBe(createHmac('sha256', 'key').update(text).digest('hex'));
		}
});
