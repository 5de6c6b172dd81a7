import { expect, test } from 'vitest';
import { sha256Hex } from '#domain/basics';
import { beyondHousehold, householdLot } from '../../../../src/domain/draw/list/household.ts';

test('a lot is the beginning of a digest that anyone with the list can redo', () => {
	const digest = sha256Hex('svydraw/1/household\nh1\n张三\n');
	expect(householdLot('h1', '张三')).toBe(Number.parseInt(digest.slice(0, 12), 16));
});

test('those beyond the cap are the highest lots of each household', () => {
	const homes = { homes: [0, 1, 0, 0, 1], lots: [5, 1, 7, 3, 2] };
	expect(beyondHousehold([0, 1, 2, 3, 4], homes, 1).toSorted()).toEqual([0, 2, 4]);
	expect(beyondHousehold([0, 1, 2, 3, 4], homes, 2)).toEqual([2]);
	expect(beyondHousehold([0, 2, 4], homes, 1)).toEqual([2]);
});

test('of equal lots the earlier row stays', () => {
	expect(beyondHousehold([1, 0], { homes: [0, 0], lots: [4, 4] }, 1)).toEqual([1]);
});
