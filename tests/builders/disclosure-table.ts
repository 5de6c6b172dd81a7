import { contentColumns } from '#domain/disclosure';
import type { TableRow } from '#domain/basics';

const blank = Object.fromEntries(contentColumns.map((column) => [column, '']));

/** A row of the office's table for a unit and section; the columns not given are empty. */
export const aRow = (unit: string, section: string, cells: TableRow = {}): TableRow => ({
	...blank,
	unit,
	section,
	...cells
});

/** The fewest rows that make a disclosure: who leads the unit, and one target. */
export const theLeast = (unit: string): TableRow[] => [
	aRow(unit, 'leads', { text: '县委书记、县长' }),
	aRow(unit, 'target', {
		item: '森林覆盖率',
		measure: '%',
		direction: 'up',
		target: '40.0',
		actual: '39.2',
		source: '林业局',
		status: 'verified'
	})
];
