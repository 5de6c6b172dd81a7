import { compareText, compareUtf16, required } from '../../basics/index.ts';
import { hasUnits, type AnyManifest } from '../manifest.ts';
import { ticketMaker, type Ticket } from '../ticket.ts';
import { releasedStrata } from '../waves/released.ts';
import { replicateOf } from '../waves/replicate.ts';
import { classCode, classPlan, mergedCode } from './classes.ts';
import type { UnitsDesign } from './design.ts';
import type { DrawnUnits, UnitSelection } from './select.ts';

/**
 * Whose ballots are signed by one key and cannot be told apart (statistics §0): a stratum, or of a draw in two stages its
 * `units`, `certain` or by lot. `population`: the people it stands for, which need be no whole number; `selected`: who was
 * drawn in it and is invited so far.
 */
export type DrawClass = {
	readonly code: string;
	readonly group: string;
	readonly stratum: string;
	readonly population: number;
	readonly sample: number;
	readonly selected: readonly Ticket[];
	readonly of: { readonly units: readonly string[]; readonly certain: boolean } | null;
};

/**
 * The classes of a draw, in the order of its strata, as far as its first `parts` parts went out. Who has the manifest can
 * work them out: units share a class in the order of their tickets at stage `class`, dealt out one by one, so that every
 * class is a random group of those drawn (Wolter 2007, ch. 2).
 */
export function classesOf(manifest: AnyManifest, parts = Infinity): DrawClass[] {
	if (!hasUnits(manifest))
		return releasedStrata(manifest, parts).map(({ group, stratum, population, sample, selected }) => ({
			...{ code: stratum, group, stratum, population, sample, selected, of: null }
		}));
	const { design, seed, strata } = manifest;
	const all = design.replicates ?? 1;
	const released = (unit: UnitSelection): readonly Ticket[] =>
		parts >= all
			? unit.selected
			: Array.from({ length: parts }, (_, at) => replicateOf(unit.selected, at + 1, all)).flat();
	return strata.flatMap((drawn, at) => {
		const sized = required(design.strata[at], 'the design of a stratum');
		return classesIn(drawn, sized, all, seed).map(({ code, units, population, certain }) => {
			const selected = units.flatMap(released);
			const of = { units: units.map(({ unit }) => unit), certain };
			return { code, group: drawn.group, stratum: drawn.stratum, population, sample: selected.length, selected, of };
		});
	});
}

type UnitClass = {
	readonly code: string;
	readonly units: readonly UnitSelection[];
	readonly population: number;
	readonly certain: boolean;
};

function classesIn({ stratum, units }: DrawnUnits, design: UnitsDesign, parts: number, seed: string): UnitClass[] {
	const { places, people, together, classes } = classPlan(design, parts);
	const [certain, random] = [units.filter((unit) => unit.certain), units.filter((unit) => !unit.certain)];
	const alone = certain.map((unit) => ({ unit, population: unit.size, certain: true }));
	const lot = random.map((unit) => ({ unit, population: people / places, certain: false }));
	const own = (listed: typeof alone): UnitClass[] =>
		listed.map(({ unit, ...rest }) => ({ code: classCode(stratum, unit.unit), units: [unit], ...rest }));
	if (together === 1) return own([...alone, ...lot]);
	return [
		...own(alone),
		...deal(random, classes, seed).map((dealt, at) => ({
			code: mergedCode(stratum, at + 1),
			units: dealt,
			population: (dealt.length * people) / places,
			certain: false
		}))
	];
}

/** Deals units out to classes in the order of their tickets. */
function deal(units: readonly UnitSelection[], classes: number, seed: string): UnitSelection[][] {
	const ticketOf = ticketMaker(seed, 'class');
	const order = units
		.map((unit) => ({ unit, ticket: ticketOf(unit.unit) }))
		.sort((a, b) => compareUtf16(a.ticket, b.ticket) || compareText(a.unit.unit, b.unit.unit));
	return Array.from({ length: classes }, (_, at) =>
		order.filter((_, place) => place % classes === at).map(({ unit }) => unit)
	);
}
