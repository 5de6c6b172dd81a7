import { expect, test } from 'vitest';
import { reportOf, type Fate } from '#domain/draw';

test('a report counts rows by what became of them and names the first hundred, never a person', () => {
	const fates: Fate[] = ['stands', 'merged', ...Array.from({ length: 120 }, () => 'post' as const)];
	const report = reportOf(fates.length, (row) => ({
		fate: fates[row] ?? 'stands',
		first: row === 1 ? 0 : row,
		stratum: row === 1 ? 'south' : 'north',
		title: row === 5 ? 'head' : 'deputy'
	}));
	expect(report).toMatchObject({ rows: 122, people: 1, merged: 1, elsewhere: 1 });
	expect(report.leftOut).toEqual({ employer: 0, post: 120, household: 0 });
	expect(report.leftOutRows).toHaveLength(100);
	expect([...report.titles]).toEqual([['deputy', 2]]);
});
