import { expect, test } from 'vitest';
import { decimal, decimalOrNull, limitOrNull } from '../../../../src/domain/assessment/sheet/decimal.ts';

test('numbers are published to six decimals', () => {
	expect(decimal(70.96458333333)).toBe(70.964583);
	expect(decimal(2 / 3)).toBe(0.666667);
	expect(decimalOrNull(null)).toBe(null);
	expect(decimalOrNull(1 / 3)).toBe(0.333333);
});

test('a number on the edge of two decimals goes up, whatever the last bits of its sum are', () => {
	const edge = 25 / 128;
	expect([edge - 1e-13, edge, edge + 1e-13].map(decimal)).toEqual([0.195313, 0.195313, 0.195313]);
});

test('nothing is published as minus zero', () => {
	expect(Object.is(decimal(-1e-9), 0)).toBe(true);
});

test('a confidence limit is not shown beyond the scale', () => {
	expect([-3, 55.5, 104, undefined].map(limitOrNull)).toEqual([0, 55.5, 100, null]);
});
