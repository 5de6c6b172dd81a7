import { expect, test } from 'vitest';
import { assert, required, unreachable } from '#domain/basics';

test('what only a bug can cause crashes', () => {
	expect(() => assert(false, 'two is one')).toThrow('two is one');
	expect(() => required(undefined, 'the unit')).toThrow('the unit is missing');
	expect(() => unreachable('a fifth case' as never)).toThrow('a fifth case');
});

test('what holds passes through', () => {
	expect(() => assert(true, 'never')).not.toThrow();
	expect(required(0, 'a number')).toBe(0);
});
