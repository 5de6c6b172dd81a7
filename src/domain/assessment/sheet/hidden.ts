import type { Tally, TallyColumn } from '../../ballot/index.ts';
import { suppress } from '../../estimate/index.ts';

/** Fewest ballots behind anything that is shown (I10, statistics §4.5). */
export const LEAST_SHOWN = 10;

/** Whether what a group said about a unit must not be shown. */
export type IsHidden = (unit: string, group: string) => boolean;

/**
 * What of an instrument must not be shown: ratings of a unit by fewer than 10 of a group, and those from which such could be
 * worked out with the totals of units and groups (statistics §4.5).
 */
export function hiddenRatings(units: readonly string[], tallies: readonly Tally[]): IsHidden {
	const counts = units.map((unit) => tallies.map((tally) => respondents(unit, tally)));
	const { suppressed } = suppress(counts, LEAST_SHOWN);
	return (unit, group) => {
		const column = tallies.findIndex(({ code }) => code === group);
		return suppressed[units.indexOf(unit)]?.[column] === true;
	};
}

/** Ballots of a group that asked about a unit. */
const respondents = (unit: string, { columns }: Tally): number =>
	Math.max(0, ...columns.map((column) => (column.unit === unit ? ballotsAsked(column) : 0)));

/** Ballots that put the question of a column. */
export function ballotsAsked({ asked }: TallyColumn): number {
	let ballots = 0;
	for (const mark of asked) ballots += mark;
	return ballots;
}

/** Ballots of each stratum and of the group, null where they must not be shown. */
export type ShownBallots = { readonly strata: readonly (number | null)[]; readonly total: number | null };

/**
 * The ballots of a group that may be shown: no stratum's if 0 < n < 10, nor others of the same head (a unit or cohort,
 * whose ballots are shown with its cells) or the group's total if it could be worked out from them.
 */
export function shownBallots(strata: Tally['strata'], headOf: (stratum: string) => string): ShownBallots {
	const heads = [...Map.groupBy(strata, ({ code }) => headOf(code)).values()].map((own) => {
		const { suppressed, rowTotals } = suppress([own.map(({ ballots }) => ballots)], LEAST_SHOWN);
		const hidden = new Set(own.filter((_, at) => suppressed[0]?.[at]).map(({ code }) => code));
		return { hidden, withheld: rowTotals[0] === true, ballots: own.reduce((sum, { ballots }) => sum + ballots, 0) };
	});
	const total = heads.reduce((sum, { ballots }) => sum + ballots, 0);
	const withheld = heads.filter((head) => head.withheld);
	const people = withheld.reduce((sum, { ballots }) => sum + ballots, 0);
	const isSafe = withheld.length === 0 || (withheld.length > 1 && people >= LEAST_SHOWN);
	const hidden = new Set(heads.flatMap((head) => [...head.hidden]));
	return {
		strata: strata.map(({ code, ballots }) => (hidden.has(code) ? null : ballots)),
		total: isSafe ? total : null
	};
}
