import { assert, required } from '../../basics/index.ts';
import { holmRanks, pick, pointRanks, type Estimates } from '../../estimate/index.ts';
import { rankedUnits, type Scheme } from '../../scheme/index.ts';
import type { Composites, UnitComposite } from '../composite.ts';
import { gradeCohort, type GradeInput } from '../grade.ts';
import { decimal } from './decimal.ts';
import type { SheetGrade, SheetRank } from './sheet.ts';

/** Where a unit stands: its rank in the cohort and the grade that is recommended. */
export type Standing = { readonly rank: SheetRank; readonly grade: SheetGrade };

/** What a unit's grade takes besides its composite and rank. */
export type Grounds = Pick<GradeInput, 'veto' | 'shares'>;

/**
 * Standings of the units with a composite, each inside its cohort (I12): point ranks by the published scores, joint rank
 * intervals by Holm (statistics §6), recommended grades (domain.md §3.6). Units without a composite do not count.
 */
export function standings(
	scheme: Scheme,
	made: Composites,
	groundsOf: (unit: string) => Grounds
): ReadonlyMap<string, Standing> {
	return new Map(scheme.cohorts.flatMap(({ code }) => cohortStandings(scheme, code, made, groundsOf)));
}

function cohortStandings(
	scheme: Scheme,
	cohort: string,
	{ ranked, units: made }: Composites,
	groundsOf: (unit: string) => Grounds
): [string, Standing][] {
	const cohortUnits = rankedUnits(scheme).flatMap((unit) => (unit.cohort === cohort ? unit.code : []));
	const units = cohortUnits.filter((unit) => ranked.units.includes(unit));
	const indices = units.map((unit) => ranked.units.indexOf(unit));
	const ranks = ranksOf(pick(ranked.estimates, indices), scheme.rules.level);
	const graded = units.map((unit, at): GradeInput => {
		const { best: bestRank, worst: worstRank } = required(ranks[at], 'rank');
		const limits = limitsOf(
			required(
				made.find((each) => each.unit === unit),
				unit
			)
		);
		return { unit, ...limits, bestRank, worstRank, ...groundsOf(unit) };
	});
	return gradeCohort(graded, scheme.grades).map(({ unit, ...grade }, at) => [
		unit,
		{ rank: required(ranks[at], 'rank'), grade: publishGrade(grade) }
	]);
}

function ranksOf(estimates: Estimates, level: number): SheetRank[] {
	const places = pointRanks(estimates.score.map(decimal));
	return holmRanks(estimates, level).map((interval, at) => ({
		place: required(places[at], 'rank'),
		...interval,
		of: places.length
	}));
}

function limitsOf({ composite }: UnitComposite): Pick<GradeInput, 'composite' | 'ciLow' | 'ciHigh'> {
	assert(composite.ranked, 'a ranked unit has a composite');
	return { composite: composite.score, ciLow: composite.interval.low, ciHigh: composite.interval.high };
}

/** The grade with the shares it was given for as they are published. */
const publishGrade = (grade: SheetGrade): SheetGrade => ({
	...grade,
	path: grade.path.map((step) => {
		if (step.rule !== 'share') return step;
		const { rule, share, ciLow } = step.measured;
		return { ...step, measured: { rule, share: decimal(share), ciLow: decimal(ciLow) } };
	})
});
