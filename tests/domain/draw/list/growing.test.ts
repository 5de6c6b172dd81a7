import { expect, test } from 'vitest';
import { openNumbers } from '../../../../src/domain/draw/list/growing.ts';

test('a growing list keeps every number, and has 0 beyond its end', () => {
	const numbers = openNumbers();
	for (let at = 0; at < 5000; at++) numbers.push(at * 3);
	numbers.set(4000, 7);
	expect(numbers.length()).toBe(5000);
	expect([0, 1023, 1024, 4000, 4999, 5000].map(numbers.at)).toEqual([0, 3069, 3072, 7, 14_997, 0]);
});
