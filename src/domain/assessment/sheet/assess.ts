import { required } from '../../basics/index.ts';
import type { Tally } from '../../ballot/index.ts';
import { rankedUnits, type Scheme } from '../../scheme/index.ts';
import type { GivenScore } from '../given-scores.ts';
import { publishCells } from './cells.ts';
import { publishComponents } from './component.ts';
import { composeAll, countGroups, groupsOf, ratedInstruments, type Count } from './count.ts';
import { publishGroup } from './groups.ts';
import { hiddenRatings, type IsHidden } from './hidden.ts';
import { standings } from './ranking.ts';
import { measureShares } from './shares.ts';
import type { Sheet } from './sheet.ts';
import { publishUnit } from './unit.ts';

/** A cycle after its count: the scheme in force and its hash, scores computed elsewhere, a tally of every rater group. */
export type AssessInput = {
	readonly scheme: Scheme;
	readonly cycle: string;
	readonly schemeHash: string;
	readonly given: readonly GivenScore[];
	readonly tallies: readonly Tally[];
};

/**
 * From given scores and ballots to components, composites, ranks inside cohorts and recommended grades of all ranked units
 * (statistics §4–6, domain.md §3.9), as far as they may be published. The order of ballots and of tallies is of no account.
 * A rater group of a component without a tally is a bug.
 */
export function assess({ scheme, cycle, schemeHash, given, tallies }: AssessInput): Sheet {
	const count = countGroups(scheme, given, tallies);
	const isHidden = hiding(count);
	const made = composeAll(count);
	const shares = ratedInstruments(scheme).flatMap((instrument) => measureShares(count, instrument));
	const givenTo = new Map(given.map((row) => [row.unit, row]));
	const standing = standings(scheme, made, (unit) => ({
		veto: givenTo.get(unit)?.veto ?? null,
		shares: shares.flatMap((each) => (each.unit === unit ? each.measured : []))
	}));
	const componentsOf = publishComponents(count, isHidden);
	const units = rankedUnits(scheme).map((unit, at) =>
		publishUnit({
			unit,
			given: givenTo.get(unit.code),
			components: componentsOf(unit.code),
			made: required(made.units[at], 'composite of the unit'),
			standing: standing.get(unit.code)
		})
	);
	const groups = count.groups.map(({ rater, tally }) => publishGroup(rater, tally));
	return { v: 1, cycle, schemeHash, level: scheme.rules.level, groups, units, cells: publishCells(count, isHidden) };
}

/** What must not be shown of either instrument; each is a table of its own. */
function hiding(count: Count): IsHidden {
	const units = rankedUnits(count.scheme).map(({ code }) => code);
	const tables = ratedInstruments(count.scheme).map((instrument) =>
		hiddenRatings(
			units,
			groupsOf(count, instrument).map(({ tally }) => tally)
		)
	);
	return (unit, group) => tables.some((isHidden) => isHidden(unit, group));
}
