import { domainMean, dot, sum, type Design, type MeanEstimate } from '../estimate/index.ts';

/**
 * The answers of a group about one item of one unit, already on 0…100: a score per ballot, NaN = no valid answer.
 * `asked` marks with 1 the ballots that put the question; without it all of the group did. What a group is never asked
 * about a unit has no column; what it was asked but did not answer has a column without scores.
 */
export type Column = {
	readonly unit: string;
	readonly item: string;
	readonly score: Float64Array;
	readonly asked?: Uint8Array;
};

/** A group of raters 评价主体: its design and weight per ballot, its columns, and its own floor of answers if it has one. */
export type RatingGroup = {
	readonly code: string;
	readonly design: Design;
	readonly weights: Float64Array;
	readonly columns: readonly Column[];
	readonly minValid?: number;
};

/** When a cell counts (statistics §5): valid answers at least, share of "don't know" at most. */
export type CellRules = { readonly minValid: number; readonly maxDkShare: number };

/**
 * Group × unit × item: the mean of those who answered, the weighted share of those asked who did not, and what the mean
 * would be had all of these said 0 or 100 (Manski 1989).
 */
export type Cell = MeanEstimate & {
	readonly group: string;
	readonly unit: string;
	readonly item: string;
	readonly dkShare: number;
	readonly boundLow: number;
	readonly boundHigh: number;
	readonly usable: boolean;
};

/** Slack of every comparison with a threshold, so that a share of exactly the threshold passes (statistics §5). */
export const SLACK = 1e-12;

/** The cells of a group, one per column and in their order (statistics §5, fixture 12). */
export function cellsOf(group: RatingGroup, rules: CellRules): Cell[] {
	const everybody = sum(group.weights);
	return group.columns.map((column) => measure(column, group, everybody, rules));
}

function measure(column: Column, group: RatingGroup, everybody: number, rules: CellRules): Cell {
	const estimate = domainMean(column.score, group.weights, group.design);
	const asked = column.asked ? dot(Float64Array.from(column.asked), group.weights) : everybody;
	const answered = asked === 0 ? 0 : estimate.size / asked;
	const dkShare = 1 - answered;
	const boundLow = answered * (estimate.mean ?? 0);
	const enough = estimate.n >= (group.minValid ?? rules.minValid);
	return {
		...estimate,
		group: group.code,
		unit: column.unit,
		item: column.item,
		dkShare,
		boundLow,
		boundHigh: boundLow + 100 * dkShare,
		usable: enough && estimate.n > 0 && dkShare <= rules.maxDkShare + SLACK
	};
}
