import {
	allowsEqualChances,
	checkDesign,
	classPlan,
	expectedSample,
	stagesDesign,
	unitChances,
	type DesignFault,
	type StagesSize,
	type TwoStageDesign,
	type UnitsDesign
} from '#domain/draw';
import type { RaterGroup } from '#domain/scheme';
import { frameUnits } from '../../frames/strata.ts';
import { findFrame } from '../../stores/sample/frames.ts';
import type { Standing } from '../../stores/standing.ts';
import type { World } from '../../world.ts';

type Place = Pick<Standing, 'cycle'> & { readonly group: RaterGroup };

/** The units of a stratum of a list, whose people need not all stand in one. */
export type UnitsLine = {
	readonly stratum: string;
	readonly people: number;
	/** People who stand in no unit. */
	readonly without: number;
	readonly units: number;
	readonly smallest: number;
	readonly largest: number;
};

/** From the least to the most. */
type Range = { readonly least: number; readonly most: number };

/** What a design in two stages would give in a stratum; chances are 0–1. */
export type StagesLine = {
	readonly stratum: string;
	readonly units: number;
	readonly certain: readonly string[];
	/** People expected, a mean over all lots. */
	readonly sample: number;
	readonly unitChance: Range;
	readonly personChance: Range;
	/** Classes that share a key, and degrees of freedom of the variance between units; 0: no unit is left to the lot. */
	readonly classes: number;
	readonly together: number;
	readonly df: number;
};

/** What a design in two stages would be: what forbids it, and what it would give if nothing does. */
export type StagesPreview = { readonly faults: readonly DesignFault[]; readonly strata: readonly StagesLine[] };

/** The units of a group's list, by stratum, and whether they are alike enough to be drawn with equal chances; null without a list. */
export async function officeUnits(world: World, { cycle, group }: Place) {
	const frame = await findFrame(world.portalReader, cycle.id, group.code);
	if (!frame) return null;
	const counted = await frameUnits(world, frame);
	return [...Map.groupBy(counted, ({ stratum }) => stratum)].map(([stratum, own]) => {
		const inUnits = own.flatMap(({ unit, people }) => (unit === null ? [] : people));
		return { ...unitsLine(stratum, own), equalChances: allowsEqualChances(inUnits) };
	});
}

type Counted = Awaited<ReturnType<typeof frameUnits>>;

function unitsLine(stratum: string, own: Counted): UnitsLine {
	const sum = (some: Counted): number => some.reduce((all, { people }) => all + people, 0);
	const inUnits = own.filter(({ unit }) => unit !== null);
	const sizes = inUnits.map(({ people }) => people);
	const { least, most } = rangeOf(sizes);
	return {
		stratum,
		people: sum(own),
		without: sum(own.filter(({ unit }) => unit === null)),
		units: inUnits.length,
		smallest: least,
		largest: most
	};
}

/** What a design in two stages of a group's list would be; null without a list in units. Nothing is kept. */
export async function previewStages(world: World, place: Place, size: StagesSize): Promise<StagesPreview | null> {
	const frame = await findFrame(world.portalReader, place.cycle.id, place.group.code);
	if (!frame) return null;
	const counted = await frameUnits(world, frame);
	const people = counted.map(({ unit, ...rest }) => ({ group: place.group.code, unit: unit ?? '-', ...rest }));
	const sized = stagesDesign(people, size);
	if (!sized.ok) return null;
	const { strata } = sized.value;
	const checked = checkDesign(exampleOf(sized.value, place));
	const faults = checked.ok ? [] : checked.error.faults;
	return { faults, strata: faults.length > 0 ? [] : strata.map(lineOf) };
}

/** The design as it would be, with a public source that nothing can be wrong with. */
const exampleOf = (sized: Pick<TwoStageDesign, 'method' | 'strata' | 'reserve'>, { cycle, group }: Place) =>
	({
		...{ v: 1, round: `${cycle.id}.${group.code}.1`, frame: '0'.repeat(64), parties: {} },
		...{ beacon: { kind: 'dice', rolls: 20 }, ...sized }
	}) satisfies TwoStageDesign;

function lineOf(design: UnitsDesign): StagesLine {
	const { certain, classes, together, places } = classPlan(design);
	const chances = unitChances(design);
	const byLot = places > 0;
	return {
		stratum: design.stratum,
		units: design.units,
		certain: certain.map(({ unit }) => unit),
		sample: expectedSample(design),
		unitChance: rangeOf(chances.map(({ unitProbability }) => unitProbability)),
		personChance: rangeOf(chances.map(({ probability }) => probability)),
		classes: certain.length + (byLot ? classes : 0),
		together: byLot ? together : 1,
		df: byLot ? Math.max(0, classes - 1) : 0
	};
}

const rangeOf = (values: readonly number[]): Range =>
	values.reduce<Range>(({ least, most }, value) => ({ least: Math.min(least, value), most: Math.max(most, value) }), {
		least: values[0] ?? 0,
		most: values[0] ?? 0
	});
