import { required } from '../../basics/index.ts';
import { NO_UNIT, stratumName, type FrameLine } from '../frame.ts';
import { orderStratum } from '../select.ts';
import { ticketMaker, type Ticket } from '../ticket.ts';
import { isDrawable, takeIn, unitsOf, type UnitsDesign } from './design.ts';
import { drawUnits, type DrawnUnit } from './pareto.ts';

/**
 * A unit that was drawn, and who was drawn in it, lowest ticket first; `cutoff` is the ticket of the last. `probability`:
 * the chance of each of its people to come into the sample, π m/M (statistics §1.2).
 */
export type UnitSelection = {
	readonly unit: string;
	readonly size: number;
	readonly take: number;
	readonly ticket: string;
	readonly certain: boolean;
	readonly probability: number;
	readonly selected: readonly Ticket[];
	readonly cutoff: string;
};

/** A stratum as published after a draw in two stages: its drawn units in order of their codes. */
export type DrawnUnits = {
	readonly group: string;
	readonly stratum: string;
	readonly population: number;
	readonly sample: number;
	readonly units: readonly UnitSelection[];
};

/** The people of each unit of each stratum, by `group/stratum` and the unit's code. */
export type UnitPeople = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Sorts the people of a frame by stratum and unit. */
export function peopleByUnit(lines: readonly FrameLine[]): UnitPeople {
	const strata = Map.groupBy(lines, stratumName);
	return new Map(
		[...strata].map(([stratum, people]) => [
			stratum,
			new Map([...Map.groupBy(people, ({ unit = NO_UNIT }) => unit)].map(([unit, own]) => [unit, own.map(idOf)]))
		])
	);
}

const idOf = ({ commitment }: FrameLine): string => commitment;

/** The units and people drawn in a stratum, by the codes of the units; undefined where frame or design forbid a draw. */
export function selectUnits(people: UnitPeople, design: UnitsDesign, seed: string): UnitSelection[] | undefined {
	const units = people.get(stratumName(design)) ?? new Map<string, readonly string[]>();
	const listed = unitsOf(design);
	const fits = listed.length === units.size && listed.every(({ unit, size }) => units.get(unit)?.length === size);
	if (!fits || !isDrawable(design)) return undefined;
	const ticketOf = ticketMaker(seed);
	return drawnUnitsOf(design, seed).map((drawn) => {
		const commitments = required(units.get(drawn.unit), 'people of a drawn unit');
		return selectIn(design, drawn, orderStratum(commitments, ticketOf));
	});
}

/** The units drawn in a stratum whose sizes are sound. */
export const drawnUnitsOf = (design: UnitsDesign, seed: string): DrawnUnit[] =>
	drawUnits(unitsOf(design), design.units, ticketMaker(seed, 'psu'));

/** Who is drawn in a drawn unit, given its people with the lowest tickets in order. */
export function selectIn(design: UnitsDesign, drawn: DrawnUnit, order: readonly Ticket[]): UnitSelection {
	const { unit, size, ticket, certain, places, people } = drawn;
	const take = takeIn(design, size);
	const selected = order.slice(0, take);
	const cutoff = required(selected.at(-1), 'the last of the sample').ticket;
	return { unit, size, take, ticket, certain, probability: (places * take) / people, selected, cutoff };
}
