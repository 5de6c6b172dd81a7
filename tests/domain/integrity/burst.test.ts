import { expect, test } from 'vitest';
import { burstScan } from '#domain/integrity';
import { expectNumber, fixture } from '../../builders/fixtures.ts';

type Expected = { startBin: number; width: number; count: number; expected: number; p: number; pAdjusted: number };
const { burst } = fixture<{ burst: { input: { counts: number[][]; widths: number[] }; expected: Expected[] } }>(
	'15-diagnostics'
);

test('the least likely window of each class is the one R finds', () => {
	const found = burstScan(burst.input.counts, burst.input.widths);
	expect(found).toHaveLength(burst.expected.length);
	burst.expected.forEach((expected, at) => {
		for (const name of ['startBin', 'width', 'count'] as const) expect(found[at]?.[name]).toBe(expected[name]);
		for (const name of ['expected', 'p', 'pAdjusted'] as const) expectNumber(found[at]?.[name], expected[name], name);
	});
});

test('without batches or ballots there is nothing to find, and a single batch is no burst', () => {
	expect(burstScan([[], []])).toEqual([null, null]);
	expect(
		burstScan([
			[0, 0],
			[3, 4]
		])[0]
	).toBeNull();
	expect(burstScan([[30], [5]])[0]?.pAdjusted).toBe(1);
});
