import { required } from '../basics/index.ts';
import { interval, type Estimates, type Interval } from '../estimate/index.ts';
import { cellsOf, type Cell, type CellRules, type RatingGroup } from './cell.ts';
import {
	differenceDf,
	groupError,
	pickError,
	totalCovariance,
	type GroupError,
	type MeasuredGroup,
	type Recipe
} from './covariance.ts';
import { scorePart, type Part, type PartScore } from './part.ts';

/** A part known without sampling error, such as annual performance: its weight in each unit's composite, and its score. */
export type FixedPart = {
	readonly code: string;
	readonly weights: Readonly<Record<string, number>>;
	readonly scores: Readonly<Record<string, number>>;
};

/** `minWeight`: share of the weight of items, and then of groups, that must be present; `level` of the limits, like .95. */
export type CompositeRules = CellRules & { readonly minWeight: number; readonly level: number };

/** Whose composites are made from which parts. The weights of a unit over rated and fixed parts should sum to one. */
export type CompositePlan = {
	readonly units: readonly string[];
	readonly parts: readonly Part[];
	readonly fixed: readonly FixedPart[];
	readonly rules: CompositeRules;
};

/** All that composites are made from. */
export type CompositeInput = CompositePlan & { readonly groups: readonly RatingGroup[] };

/** Score of a rated part for a unit with its standard error; both null if it is missing. */
export type PartEstimate = PartScore & { readonly se: number | null };

/** A composite: score, standard error, df (0 without sampling error), limits, and whether weights were shared out. */
export type UnitScore = {
	readonly ranked: true;
	readonly score: number;
	readonly se: number;
	readonly df: number;
	readonly interval: Interval;
	readonly renormalised: boolean;
};

/** Why a unit has no composite: the parts with a weight but no score. */
export type NotRanked = { readonly ranked: false; readonly missing: readonly string[] };

export type UnitComposite = {
	readonly unit: string;
	readonly parts: readonly PartEstimate[];
	readonly composite: UnitScore | NotRanked;
};

/** The units with a composite in the order of the input, what rank intervals need, and each group's part in the error. */
export type RankedUnits = {
	readonly units: readonly string[];
	readonly estimates: Estimates;
	readonly errors: readonly GroupError[];
};

export type Composites = {
	readonly cells: readonly Cell[];
	readonly units: readonly UnitComposite[];
	readonly ranked: RankedUnits;
};

/** A unit on its way: its rated parts with their weights, and what its fixed parts add. */
type Draft = Recipe & { readonly fixed: number; readonly missing: readonly string[] };

/**
 * Composite scores 综合得分 of units from the ballots of all groups, with sampling errors and the covariances that rank
 * intervals need (statistics §5, fixture 12). Pure arithmetic over columns; the order of groups and rows is of no account.
 */
export const composites = (input: CompositeInput): Composites =>
	compositesOf(measureGroups(input.groups, input.rules), input);

/** The groups with their cells, measured once for all scores that are made of them. */
export const measureGroups = (groups: readonly RatingGroup[], rules: CellRules): MeasuredGroup[] =>
	groups.map((group) => ({ group, cells: cellsOf(group, rules) }));

/** Composite scores as `composites` makes them, of groups that are measured already. */
export function compositesOf(measured: readonly MeasuredGroup[], plan: CompositePlan): Composites {
	const cells = measured.flatMap((each) => each.cells);
	const drafts = plan.units.map((unit) => draft(unit, cells, plan));
	const errors = measured.map((each) => groupError(drafts, each));
	const ranked = rank(drafts, errors);
	const units = drafts.map((each, index): UnitComposite => {
		const parts = each.parts.map(({ of }, part) => ({ ...of, se: partError(of, errors, index, part) }));
		return { unit: each.unit, parts, composite: compositeOf(each, ranked, plan.rules.level) };
	});
	return { cells, units, ranked };
}

function draft(unit: string, cells: readonly Cell[], { parts, fixed, rules }: CompositePlan): Draft {
	const own = cells.filter((cell) => cell.unit === unit);
	const rated = parts
		.map((part) => ({ part, weight: part.weights[unit] ?? 0 }))
		.filter(({ weight }) => weight > 0)
		.map(({ part, weight }) => ({ of: scorePart(part, unit, own, rules.minWeight), weight }));
	const known = fixed.filter((part) => (part.weights[unit] ?? 0) > 0);
	return {
		unit,
		parts: rated,
		fixed: known.reduce((sum, part) => sum + (part.weights[unit] ?? 0) * (part.scores[unit] ?? 0), 0),
		missing: [
			...rated.filter(({ of }) => of.score === null).map(({ of }) => of.part),
			...known.filter((part) => part.scores[unit] === undefined).map((part) => part.code)
		]
	};
}

function rank(drafts: readonly Draft[], errors: readonly GroupError[]): RankedUnits {
	const indices = [...drafts.keys()].filter((index) => drafts[index]?.missing.length === 0);
	const ranked = indices.map((index) => required(drafts[index], 'unit'));
	const shares = errors.map((error) => pickError(error, indices));
	const dfDifference = differenceDf(shares, ranked.length);
	const estimates = {
		score: ranked.map(scoreOf),
		df: dfDifference.map((row, unit) => required(row[unit], 'df')),
		covariance: totalCovariance(shares, ranked.length),
		dfDifference
	};
	return { units: ranked.map(({ unit }) => unit), estimates, errors: shares };
}

const scoreOf = ({ parts, fixed }: Draft): number =>
	parts.reduce((sum, { of, weight }) => sum + weight * (of.score ?? 0), fixed);

function partError(score: PartScore, errors: readonly GroupError[], unit: number, part: number): number | null {
	if (score.score === null) return null;
	return Math.sqrt(errors.reduce((sum, { parts }) => sum + (parts[unit]?.[part] ?? 0), 0));
}

function compositeOf({ unit, parts, missing }: Draft, ranked: RankedUnits, level: number): UnitScore | NotRanked {
	if (missing.length > 0) return { ranked: false, missing };
	const index = ranked.units.indexOf(unit);
	const { estimates } = ranked;
	const score = required(estimates.score[index], 'score');
	const df = required(estimates.df[index], 'df');
	const se = Math.sqrt(required(estimates.covariance[index]?.[index], 'variance'));
	const limits = interval(score, se, df, level) ?? { low: score, high: score };
	return { ranked: true, score, se, df, interval: limits, renormalised: parts.some(({ of }) => of.renormalised) };
}
