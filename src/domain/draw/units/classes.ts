import { LEAST_CLASS } from '../design.ts';
import { isCode } from '../frame.ts';
import { takeIn, unitsOf, type UnitsDesign } from './design.ts';
import { findCertain, type SizedUnit } from './pareto.ts';

/** A class of at least so many people is better than one of `LEAST_CLASS` (statistics §0). */
export const GOOD_CLASS = 20;
/** So many classes by lot in a stratum give the variance degrees of freedom enough (statistics §0). */
export const GOOD_CLASSES = 8;

/**
 * How the units of a stratum will make up classes, before any chance: each certain one is a class; those by lot, of which
 * `places` are drawn among `people`, are put `together` so many at a time, which gives `classes`.
 */
export type ClassPlan = {
	readonly certain: readonly SizedUnit[];
	readonly random: readonly SizedUnit[];
	readonly places: number;
	readonly people: number;
	readonly together: number;
	readonly classes: number;
};

/** Why the ballots of a stratum drawn in two stages would be too few to hide each other, or give no variance. */
export type ClassFault =
	| ({ readonly code: 'lonely-unit' } & Named)
	| ({
			readonly code: 'unit-class-too-small';
			readonly unit: string;
			readonly sample: number;
			readonly least: number;
	  } & Named)
	| ({
			readonly code: 'unit-smaller-than-take';
			readonly unit: string;
			readonly size: number;
			readonly take: number;
	  } & Named)
	| ({ readonly code: 'too-few-classes'; readonly units: number; readonly together: number } & Named)
	| { readonly code: 'class-code-bad'; readonly text: string };

type Named = { readonly group: string; readonly stratum: string };

/** The plan of a stratum whose sizes are sound; `parts`: in how many parts the sample goes out, the first of which counts. */
export function classPlan(design: UnitsDesign, parts = 1): ClassPlan {
	const { certain, random, take: places, size: people } = findCertain(unitsOf(design), design.units);
	const least = random.reduce((fewest, unit) => Math.min(fewest, firstPart(design, unit, parts)), Infinity);
	const together = least >= LEAST_CLASS ? 1 : unitsOfClass(Math.max(least, 1), places);
	return { certain, random, places, people, together, classes: Math.floor(places / together) };
}

/** Units a class takes: enough for a good class where that still leaves many, else enough for the least. */
function unitsOfClass(least: number, places: number): number {
	const good = Math.ceil(GOOD_CLASS / least);
	return Math.floor(places / good) >= GOOD_CLASSES ? good : Math.ceil(LEAST_CLASS / least);
}

const firstPart = (design: UnitsDesign, { size }: SizedUnit, parts: number): number =>
	Math.floor(takeIn(design, size) / parts);

/**
 * The code of a class: that of its stratum, a full stop, and that of its unit or a number for several. It begins as its
 * stratum does, so it is asked what its stratum is asked, and stands for it on keys, letters and ballots.
 */
export const classCode = (stratum: string, own: string): string => `${stratum}.${own}`;

/** The code of the class of several units, counted from 1. */
export const mergedCode = (stratum: string, at: number): string => classCode(stratum, `g${at}`);

/** Everything that forbids the classes of strata whose sizes are sound (statistics §0, domain.md I10). */
export function classFaults(strata: readonly UnitsDesign[], parts = 1): ClassFault[] {
	const codes = strata.flatMap((design) => codesOf(design, parts));
	const seen = new Set<string>();
	const bad = codes.filter((code) => !isCode(code) || seen.size === seen.add(code).size);
	return [
		...strata.flatMap((design) => faultsOf(design, parts)),
		...[...new Set(bad)].map((text) => ({ code: 'class-code-bad', text }) as const)
	];
}

/** The code of every class that may come out of the lot. */
function codesOf(design: UnitsDesign, parts: number): string[] {
	const { certain, random, together, classes } = classPlan(design, parts);
	const own = (listed: readonly SizedUnit[]) => listed.map(({ unit }) => classCode(design.stratum, unit));
	const merged = Array.from({ length: classes }, (_, at) => mergedCode(design.stratum, at + 1));
	return [...own(certain), ...(together === 1 ? own(random) : merged)];
}

function faultsOf(design: UnitsDesign, parts: number): ClassFault[] {
	const { group, stratum, take } = design;
	const { certain, random, places, together, classes } = classPlan(design, parts);
	const named = { group, stratum };
	const small = certain.flatMap((unit): ClassFault[] => {
		const sample = firstPart(design, unit, parts);
		const size = { ...named, unit: unit.unit, sample, least: LEAST_CLASS };
		return sample < LEAST_CLASS ? [{ code: 'unit-class-too-small', ...size }] : [];
	});
	if (random.length === 0) return small;
	if (places < 2) return [...small, { code: 'lonely-unit', ...named }];
	const uneven = together === 1 ? [] : random.filter(({ size }) => size < take);
	if (uneven.length > 0)
		return [...small, ...uneven.map((unit) => ({ code: 'unit-smaller-than-take', ...named, ...unit, take }) as const)];
	return classes < 2 ? [...small, { code: 'too-few-classes', ...named, units: places, together }] : small;
}
