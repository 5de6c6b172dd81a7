import { agreed, compare, firstDifference, type Check } from '../check/check.ts';
import { stratumName } from '../frame.ts';
import type { UnitsDesign } from './design.ts';
import type { DrawnUnits, UnitSelection } from './select.ts';

/** Holds the published draw of a stratum in two stages against the one redone, `right`; undefined: it cannot be drawn. */
export function unitsChecks(
	design: UnitsDesign,
	population: number,
	right: readonly UnitSelection[] | undefined,
	drawn: DrawnUnits
): Check[] {
	const subject = stratumName(design);
	const counted = agreed(String(drawn.population), String(design.N));
	const sample = right ? String(peopleIn(right)) : 'impossible';
	return [
		compare('stratum-population', String(population), counted, subject),
		compare('stratum-sample', sample, agreed(String(drawn.sample), String(peopleIn(drawn.units))), subject),
		compare('stratum-units', (right ?? []).map(lineOf).join('\n'), drawn.units.map(lineOf).join('\n'), subject),
		...(right ?? []).flatMap((unit, at) => unitChecks(unit, drawn.units[at], `${subject}/${unit.unit}`))
	];
}

const peopleIn = (units: readonly UnitSelection[]): number =>
	units.reduce((sum, { selected }) => sum + selected.length, 0);

const lineOf = ({ unit, size, take, ticket, certain, probability }: UnitSelection): string =>
	[unit, size, take, ticket, certain, probability].join(' ');

function unitChecks(right: UnitSelection, drawn: UnitSelection | undefined, subject: string): Check[] {
	if (!drawn) return [];
	return [
		compare('unit-selection', ...firstDifference(right.selected, drawn.selected), subject),
		compare('unit-cutoff', right.cutoff, drawn.cutoff, subject)
	];
}
