import { DONT_KNOW, REFUSED, type AnswerCounts } from '../../ballot/index.ts';
import { meanInterval } from '../../estimate/index.ts';
import { countsFor, rankedUnits } from '../../scheme/index.ts';
import type { Cell } from '../cell.ts';
import type { Count } from './count.ts';
import { decimal, decimalOrNull, limitOrNull } from './decimal.ts';
import { LEAST_SHOWN, type IsHidden } from './hidden.ts';
import type { SheetCell, Shown } from './sheet.ts';

/** A histogram takes twice as many answers as a mean (statistics §4.5). */
const LEAST_IN_HISTOGRAM = 2 * LEAST_SHOWN;
const NEARLY_ALL = 0.9;

/** What every group said about every element that counts for a ranked unit, as far as it may be published (statistics §4.5). */
export function publishCells({ scheme, groups }: Count, isHidden: IsHidden): SheetCell[] {
	return rankedUnits(scheme).flatMap(({ code: unit }) =>
		countsFor(scheme, unit).flatMap((element) =>
			groups.flatMap(({ rater, tally, measured }) => {
				const at = tally.columns.findIndex((column) => column.unit === unit && column.item === element.code);
				const [cell, column] = [measured.cells[at], tally.columns[at]];
				if (!cell || !column) return [];
				const hidden = cell.n < rater.minValid || isHidden(unit, rater.code);
				return [hidden ? nothing(cell) : publishCell(cell, column.counts, scheme.rules.level)];
			})
		)
	);
}

const namesOf = ({ unit, item, group }: Cell) => ({ unit, element: item, group });

const nothing = (cell: Cell): SheetCell => ({
	...namesOf(cell),
	n: null,
	dontKnow: null,
	refused: null,
	mean: null,
	se: null,
	low: null,
	high: null,
	boundLow: null,
	boundHigh: null,
	distribution: null,
	shown: 'too-few'
});

function publishCell(cell: Cell, counts: AnswerCounts, level: number): SheetCell {
	const { [DONT_KNOW]: dontKnow = 0, [REFUSED]: refused = 0, ...valid } = counts;
	const limits = meanInterval(cell, level);
	const shown = howMuch(cell.n, valid);
	return {
		...namesOf(cell),
		n: cell.n,
		dontKnow,
		refused,
		mean: decimalOrNull(cell.mean),
		se: decimalOrNull(cell.se),
		low: limitOrNull(limits?.low),
		high: limitOrNull(limits?.high),
		boundLow: decimal(cell.boundLow),
		boundHigh: decimal(cell.boundHigh),
		distribution: shown === 'all' ? wholePercents(valid) : null,
		shown
	};
}

function howMuch(n: number, valid: AnswerCounts): Shown {
	if (n < LEAST_IN_HISTOGRAM) return 'no-histogram';
	return Math.max(...Object.values(valid)) > NEARLY_ALL * total(valid) ? 'nearly-unanimous' : 'all';
}

const wholePercents = (valid: AnswerCounts): AnswerCounts =>
	Object.fromEntries(
		Object.entries(valid).map(([answer, count]) => [answer, Math.round((100 * count) / total(valid))])
	);

const total = (valid: AnswerCounts): number => Object.values(valid).reduce((sum, count) => sum + count, 0);
