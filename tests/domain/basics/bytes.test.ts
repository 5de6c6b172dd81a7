import { expect, test } from 'vitest';
import { compareBytes, compareText, concat, fromHex, readUtf8, toHex, utf8 } from '#domain/basics';

test('bytes are ordered as numbers, a prefix first', () => {
	const sorted = [Uint8Array.of(2), Uint8Array.of(1, 0), Uint8Array.of(1), Uint8Array.of()].sort(compareBytes);
	expect(sorted.map((bytes) => [...bytes])).toEqual([[], [1], [1, 0], [2]]);
});

test('texts are ordered by their UTF-8 bytes, not by UTF-16 code units', () => {
	expect(['\ud83d\ude00', '\uffee', 'a'].sort(compareText)).toEqual(['a', '\uffee', '\ud83d\ude00']);
});

test('hexadecimal goes there and back, and refuses anything else', () => {
	expect(toHex(fromHex('00ff10'))).toBe('00ff10');
	expect(() => fromHex('xyz')).toThrow();
	expect([...concat(utf8('é'), Uint8Array.of(1))]).toEqual([0xc3, 0xa9, 1]);
});

test('a text comes back from its UTF-8 bytes, and from no others', () => {
	expect(readUtf8(utf8('公评 ok'))).toBe('公评 ok');
	expect(readUtf8(Uint8Array.of(0xff))).toBeNull();
});
