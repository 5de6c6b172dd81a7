import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#domain/basics';

describe('canonical JSON (RFC 8785)', () => {
	test('sorts keys by UTF-16 code units and leaves no white space', () => {
		expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":true,"d":null}]}');
		expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5 })).toBe(
			'{"\\r":2,"1":4,"€":1,"\ud83d\ude00":5,"\ufb33":3}'
		);
	});

	test.each([
		[333333333.3333333, '333333333.3333333'],
		[1e30, '1e+30'],
		[4.5, '4.5'],
		[2e-3, '0.002'],
		[0.000000000000000000000000001, '1e-27'],
		[-0, '0']
	])('prints the number %d as the RFC does', (number, text) => {
		expect(canonicalJson(number)).toBe(text);
	});

	test('leaves out what is undefined, as JSON does', () => {
		expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
	});

	test('crashes on a number that is not finite', () => {
		expect(() => canonicalJson(Number.NaN)).toThrow();
	});
});
