import { LEAST_CLASS, type StratumSize } from '../design.ts';
import { isCode, NO_UNIT } from '../frame.ts';
import type { SizedUnit } from './pareto.ts';

/**
 * A stratum drawn in two stages: of its units (towns, service windows), whose sizes in people are `sizes`, so many
 * `units` with probability proportional to size, then `take` people of each, or all it has.
 */
export type UnitsDesign = {
	readonly group: string;
	readonly stratum: string;
	readonly N: number;
	readonly units: number;
	readonly take: number;
	readonly sizes: Readonly<Record<string, number>>;
};

/** Why a stratum may not be drawn in two stages. */
export type UnitsFault =
	| ({ readonly code: 'unit-size-bad'; readonly unit: string; readonly size: number } & Named)
	| ({ readonly code: 'unit-sizes-wrong'; readonly population: number; readonly sum: number } & Named)
	| ({ readonly code: 'too-few-units' | 'too-many-units'; readonly units: number; readonly listed: number } & Named)
	| ({ readonly code: 'unit-take-bad'; readonly take: number } & Named)
	| ({ readonly code: 'stratum-class-too-small'; readonly least: number } & StratumSize);

type Named = { readonly group: string; readonly stratum: string };

/** The units of a stratum with their sizes. */
export const unitsOf = ({ sizes }: UnitsDesign): SizedUnit[] =>
	Object.entries(sizes).map(([unit, size]) => ({ unit, size }));

/** The people taken in a drawn unit of a size. */
export const takeIn = ({ take }: UnitsDesign, size: number): number => Math.min(take, size);

/** Everything that forbids these strata (statistics §1.2, §1.3: BAD sizes, more units than there are, nobody taken). */
export const unitsFaults = (strata: readonly UnitsDesign[]): UnitsFault[] => strata.flatMap(faultsOf);

/** What in the sizes is no code of a unit; `-` says in a frame that a person has none. */
export const badUnitCodes = ({ sizes }: UnitsDesign): string[] =>
	Object.keys(sizes).filter((unit) => !isCode(unit) || unit === NO_UNIT);

function faultsOf(design: UnitsDesign): UnitsFault[] {
	const { group, stratum, N, units, take } = design;
	const named = { group, stratum };
	const listed = unitsOf(design);
	const bad = listed.filter(({ size }) => !Number.isSafeInteger(size) || size < 1);
	if (bad.length > 0) return bad.map((unit) => ({ code: 'unit-size-bad', ...named, ...unit }));
	const sum = sumOf(listed.map(({ size }) => size));
	if (sum !== N) return [{ code: 'unit-sizes-wrong', ...named, population: N, sum }];
	const counts = { ...named, units, listed: listed.length };
	if (units > listed.length) return [{ code: 'too-many-units', ...counts }];
	if (units < 2 && units < listed.length) return [{ code: 'too-few-units', ...counts }];
	if (take < 1) return [{ code: 'unit-take-bad', ...named, take }];
	const sample = leastSample(design);
	const size = { ...named, population: N, sample };
	return sample < LEAST_CLASS ? [{ code: 'stratum-class-too-small', least: LEAST_CLASS, ...size }] : [];
}

/** Whether the lot can be cast at all: what a verifier asks of a design before it redoes the draw. */
export const isDrawable = (design: UnitsDesign): boolean => {
	const sizes = Object.values(design.sizes);
	const { N, units, take } = design;
	return units >= 1 && units <= sizes.length && take >= 1 && sizes.every((size) => size >= 1) && sumOf(sizes) === N;
};

const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The fewest people the lot can give: those of the smallest units. */
export function leastSample(design: UnitsDesign): number {
	const smallest = Object.values(design.sizes).sort((a, b) => a - b);
	return sumOf(smallest.slice(0, design.units).map((size) => takeIn(design, size)));
}

/** The fewest people that can be drawn in one unit. */
export const smallestTake = (design: UnitsDesign): number => takeIn(design, Math.min(...Object.values(design.sizes)));
