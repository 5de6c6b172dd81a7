import { expect, test } from 'vitest';
import { dot, sum, sumValid } from '../../../src/domain/estimate/sum.ts';
import { fc } from '../../builders/properties.ts';

test('a long sum loses no digits', () => {
	const many = new Float64Array(1_000_000).fill(0.1);
	expect(Math.abs(sum(many) - 100_000)).toBeLessThan(1e-8);
	expect(Math.abs(dot(many, many) - 10_000)).toBeLessThan(1e-9);
});

test('only the rows from and to are summed', () => {
	const values = Float64Array.of(1, 2, 4, 8);
	expect(sum(values, 1, 3)).toBe(6);
	expect(dot(values, values, 2)).toBe(80);
});

test('rows without a value neither count nor weigh', () => {
	const values = fc.array(fc.option(fc.integer({ min: -100, max: 100 })), { maxLength: 3000 });
	fc.assert(
		fc.property(values, (answers) => {
			const column = Float64Array.from(answers, (answer) => answer ?? NaN);
			const given = answers.filter((answer) => answer !== null);
			const total = 2 * given.reduce((whole, answer) => whole + answer, 0);
			const valid = sumValid(column, new Float64Array(column.length).fill(2));
			expect(valid).toEqual({ n: given.length, weight: 2 * given.length, total: total === 0 ? 0 : total });
		})
	);
});
