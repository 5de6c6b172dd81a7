import { expect, test } from 'vitest';
import { reportOf, type Line } from '../../../src/cli/replay/report.ts';

const line = (overrides: Partial<Line>): Line => ({
	unit: 'dept-01',
	n: 40,
	mean: 50,
	low: 45,
	high: 55,
	truth: 51,
	covered: true,
	...overrides
});

test('the report counts the intervals that cover among those that exist', () => {
	const lines = [
		line({}),
		line({ truth: 60, covered: false }),
		line({ n: null, mean: null, low: null, high: null, covered: null })
	];
	expect(reportOf(lines)).toContain('1 of 2 intervals cover the truth');
	expect(reportOf(lines)).toMatch(/50\.00 {2}\[ {2}45\.00, {2}55\.00 \] {2}51\.00 {2}covered/);
});
