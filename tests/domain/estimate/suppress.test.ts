import { describe, expect, test } from 'vitest';
import { suppress } from '#domain/estimate';
import { fixture } from '../../builders/fixtures.ts';
import { fc } from '../../builders/properties.ts';

type Table = {
	id: string;
	k: number;
	n: number[][];
	expected: {
		primary: boolean[][];
		suppressed: boolean[][];
		rowTotalSuppressed: boolean[];
		colTotalSuppressed: boolean[];
	};
};

describe('small cells and what would give them away are hidden:', () => {
	test.each(fixture<{ cases: Table[] }>('14-suppression').cases)('$id', ({ k, n, expected }) => {
		const found = suppress(n, k);
		expect(found.primary).toEqual(expected.primary);
		expect(found.suppressed).toEqual(expected.suppressed);
		expect(found.rowTotals).toEqual(expected.rowTotalSuppressed);
		expect(found.columnTotals).toEqual(expected.colTotalSuppressed);
	});
});

test('a single withheld total takes the grand total with it', () => {
	expect(
		suppress(
			[
				[4, 0, 0],
				[33, 41, 28]
			],
			10
		).grandTotal
	).toBe(true);
	expect(suppress([[30, 61]], 10).grandTotal).toBe(false);
});

test('no line of any table gives a small cell away', () => {
	const table = fc
		.integer({ min: 1, max: 5 })
		.chain((width) =>
			fc.array(fc.array(fc.nat({ max: 30 }), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 })
		);
	fc.assert(
		fc.property(table, (counts) => {
			const { primary, suppressed, rowTotals, columnTotals } = suppress(counts, 10);
			const hidden = (cells: readonly number[], marks: readonly (boolean | undefined)[]): number[] =>
				cells.filter((_, at) => marks[at]);
			const isSafe = (cells: number[], withheld: boolean | undefined): boolean =>
				withheld === true || cells.length === 0 || (cells.length > 1 && cells.reduce((sum, n) => sum + n, 0) >= 10);
			counts.forEach((row, i) => {
				expect(isSafe(hidden(row, suppressed[i] ?? []), rowTotals[i])).toBe(true);
				primary[i]?.forEach((small, j) => expect(!small || suppressed[i]?.[j]).toBe(true));
			});
			columnTotals.forEach((withheld, j) => {
				const column = counts.map((row) => row[j] ?? NaN);
				expect(
					isSafe(
						hidden(
							column,
							suppressed.map((row) => row[j])
						),
						withheld
					)
				).toBe(true);
			});
		})
	);
});
