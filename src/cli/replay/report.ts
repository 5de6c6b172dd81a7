import type { Sheet, SheetCell } from '#domain/assessment';
import { required } from '#domain/basics';

/** A department: what the sample says, between which limits, and what everybody says; null where too few answered. */
export type Line = {
	readonly unit: string;
	readonly n: number | null;
	readonly mean: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly truth: number;
	readonly covered: boolean | null;
};

/** Holds the published sheet against the truth. */
export const compare = ({ cells }: Sheet, truth: ReadonlyMap<string, number>): Line[] =>
	[...truth].map(([unit, value]) => {
		const cell = required(
			cells.find((each) => each.unit === unit),
			`the cell of ${unit}`
		);
		const { n, mean, low, high } = cell;
		return { unit, n, mean, low, high, truth: value, covered: covers(cell, value) };
	});

const covers = ({ low, high }: SheetCell, truth: number): boolean | null =>
	low === null || high === null ? null : low <= truth && truth <= high;

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(2)).padStart(7);

const lineText = ({ unit, n, mean, low, high, truth, covered }: Line): string => {
	const verdict = covered === null ? 'too few' : covered ? 'covered' : 'not covered';
	return `${unit.padEnd(10)}${String(n ?? '–').padStart(5)}${number(mean)}  [${number(low)},${number(high)} ]${number(truth)}  ${verdict}`;
};

/** The comparison as a table, and how many intervals cover. */
export function reportOf(lines: readonly Line[]): string {
	const measured = lines.filter(({ covered }) => covered !== null);
	const covering = measured.filter(({ covered }) => covered).length;
	return [
		'department    n   mean   95 % interval       truth',
		...lines.map(lineText),
		`${covering} of ${measured.length} intervals cover the truth`
	].join('\n');
}
