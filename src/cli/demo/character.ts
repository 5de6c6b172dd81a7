import { unitOf, type Scheme } from '#domain/scheme';
import { chanceFor } from './chance.ts';

/**
 * How good a unit is, in standard deviations, and what the invented raters think of it: mean points with the public and
 * with officials, and the share that does not know it. Decided by chance alone.
 */
export type Character = {
	readonly public: number;
	readonly official: number;
	readonly unknown: number;
	readonly merit: number;
};

/** Share of 不了解 by cohort: everybody knows the county, few the offices of the Party and the unions. */
const unknownIn: Readonly<Record<string, number>> = { C1: 0.03, D1: 0.14, D2: 0.08, D3: 0.15, D4: 0.24 };

const known = new Map<string, Character>();

/** The character of a unit in a year; from year to year it changes a little. */
export function characterOf(scheme: Scheme, unit: string, year: number): Character {
	const name = `character ${unit} ${year}`;
	const character = known.get(name) ?? makeUp(unitOf(scheme, unit).cohort ?? '', `character ${unit}`, name);
	known.set(name, character);
	return character;
}

function makeUp(cohort: string, always: string, thisYear: string): Character {
	const [lasting, passing] = [chanceFor(always), chanceFor(thisYear)];
	const merit = lasting.normal(0, 1);
	const fame = lasting.normal(0, 1);
	return {
		public: 68.5 + 5.5 * merit + 3.5 * fame + passing.normal(0, 1.5),
		official: 83 + 2 * merit - fame + passing.normal(0, 1),
		unknown: (unknownIn[cohort] ?? 0.1) * lasting.between(0.6, 1.5),
		merit
	};
}

const leanings = new Map<string, number>();

/** What is special about an element, everywhere or with one unit: a few points up or down for all raters. */
export function leaningTo(name: string): number {
	const leaning = leanings.get(name) ?? chanceFor(`leaning ${name}`).normal(0, 3.5);
	leanings.set(name, leaning);
	return leaning;
}
