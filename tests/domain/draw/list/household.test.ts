import { expect, test } from 'vitest';
import { sha256Hex } from '#domain/basics';
import { beyondHousehold, householdLot } from '../../../../src/domain/draw/list/household.ts';

type Given = { readonly homes: readonly number[]; readonly lots: readonly number[] };

const numbersOf = (numbers: readonly number[]) => ({ at: (index: number) => numbers[index] ?? 0 });

const beyond = (rows: readonly number[], { homes, lots }: Given, most: number): number[] =>
	[...beyondHousehold(Uint32Array.from(rows), { homes: numbersOf(homes), lots: numbersOf(lots) }, most)].sort(
		(a, b) => a - b
	);

test('a lot is the beginning of a digest that anyone with the list can redo', () => {
	const digest = sha256Hex('svydraw/1/household\nh1\n张三\n');
	expect(householdLot('h1', '张三')).toBe(Number.parseInt(digest.slice(0, 8), 16));
});

test('those beyond the cap are the highest lots of each household', () => {
	const homes = { homes: [1, 2, 1, 1, 2], lots: [5, 1, 7, 3, 2] };
	expect(beyond([0, 1, 2, 3, 4], homes, 1)).toEqual([0, 2, 4]);
	expect(beyond([0, 1, 2, 3, 4], homes, 2)).toEqual([2]);
	expect(beyond([0, 2, 4], homes, 1)).toEqual([2]);
});

test('who has no household is never beyond one', () => {
	expect(beyond([0, 1, 2], { homes: [0, 0, 0], lots: [0, 0, 0] }, 1)).toEqual([]);
});

test('of equal lots the earlier row stays', () => {
	expect(beyond([1, 0], { homes: [1, 1], lots: [4, 4] }, 1)).toEqual([1]);
});
