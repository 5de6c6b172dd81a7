import type { AnswerCounts } from '../../ballot/index.ts';
import { meanInterval } from '../../estimate/index.ts';
import { countsFor, DONT_KNOW, rankedUnits, REFUSED } from '../../scheme/index.ts';
import type { Cell } from '../cell.ts';
import type { Count } from './count.ts';
import { decimal, decimalOrNull, limitOrNull } from './decimal.ts';
import { LEAST_SHOWN, type IsHidden } from './hidden.ts';
import type { SheetCell, Shown } from './sheet.ts';

/** A histogram takes twice as many answers as a mean (statistics §4.5). */
const LEAST_IN_HISTOGRAM = 2 * LEAST_SHOWN;
const NEARLY_ALL = 0.9;
/** From here on a group's mean no longer tells how single raters answered (protocol §7). */
const MANY = 50;

type SheetNumbers = Pick<SheetCell, 'mean' | 'se' | 'low' | 'high' | 'boundLow' | 'boundHigh'>;

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
	const shown = howMuch(cell.n, valid);
	const telling = shown === 'nearly-unanimous' && cell.n < MANY;
	const told = { dontKnow: unlessFew(dontKnow), refused: unlessFew(refused) };
	return {
		...namesOf(cell),
		n: cell.n,
		...told,
		...(telling ? noNumbers : numbersOf(cell, level, told.dontKnow !== null && told.refused !== null)),
		distribution: shown === 'all' ? wholePercents(valid) : null,
		shown
	};
}

const noNumbers: SheetNumbers = { mean: null, se: null, low: null, high: null, boundLow: null, boundHigh: null };

/** Mean, error and limits, no finer than the group is large: from many decimals of few answers all of them follow. */
function numbersOf(cell: Cell, level: number, bounded: boolean): SheetNumbers {
	const limits = meanInterval(cell, level);
	const rounded = (value: number | null): number | null => coarse(value, cell.n);
	return {
		mean: rounded(cell.mean),
		se: rounded(cell.se),
		low: rounded(limitOrNull(limits?.low)),
		high: rounded(limitOrNull(limits?.high)),
		boundLow: bounded ? rounded(cell.boundLow) : null,
		boundHigh: bounded ? rounded(cell.boundHigh) : null
	};
}

/** Of fewer than 20 answers whole points, of fewer than 50 tenths, else as everywhere. */
function coarse(value: number | null, n: number): number | null {
	if (value === null || n >= MANY) return decimalOrNull(value);
	return n < LEAST_IN_HISTOGRAM ? Math.round(value) : decimal(Math.round(value * 10) / 10);
}

/** A count of a few people is not said (I10). */
const unlessFew = (count: number): number | null => (count > 0 && count < LEAST_SHOWN ? null : count);

function howMuch(n: number, valid: AnswerCounts): Shown {
	if (n < LEAST_IN_HISTOGRAM) return 'no-histogram';
	return Math.max(...Object.values(valid)) > NEARLY_ALL * total(valid) ? 'nearly-unanimous' : 'all';
}

const wholePercents = (valid: AnswerCounts): AnswerCounts =>
	Object.fromEntries(
		Object.entries(valid).map(([answer, count]) => [answer, Math.round((100 * count) / total(valid))])
	);

const total = (valid: AnswerCounts): number => Object.values(valid).reduce((sum, count) => sum + count, 0);
