import { expect, test } from 'vitest';
import { chanceFor, diceFor } from '../../../src/cli/demo/chance.ts';

const first = (name: string, count: number): number[] => {
	const chance = chanceFor(name);
	return Array.from({ length: count }, () => chance.unit());
};

test('a name gives the same numbers every time, and another name gives others', () => {
	expect(first('a', 20)).toEqual(first('a', 20));
	expect(first('a', 20)).not.toEqual(first('b', 20));
});

test('uniform numbers fill the range from 0 to 1', () => {
	const numbers = first('uniform', 4000);
	expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
	expect(Math.max(...numbers)).toBeLessThan(1);
	expect(numbers.reduce((sum, number) => sum + number, 0) / 4000).toBeCloseTo(0.5, 1);
	expect(new Set(numbers).size).toBe(4000);
});

test('normal numbers have the mean and the deviation asked for', () => {
	const chance = chanceFor('normal');
	const numbers = Array.from({ length: 4000 }, () => chance.normal(70, 8));
	const mean = numbers.reduce((sum, number) => sum + number, 0) / 4000;
	const deviation = Math.sqrt(numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / 3999);
	expect(Math.abs(mean - 70)).toBeLessThan(0.6);
	expect(Math.abs(deviation - 8)).toBeLessThan(0.5);
});

test('some of a list are different ones in the order of the list', () => {
	const some = chanceFor('some').some(['a', 'b', 'c', 'd', 'e'], 3);
	expect(some).toHaveLength(3);
	expect(some).toEqual(some.toSorted());
	expect(new Set(some).size).toBe(3);
});

test('dice show twenty digits', () => expect(diceFor('2010 citizen')).toMatch(/^\d{20}$/));
