import type { Tally } from '../ballot/index.ts';
import { assert, required } from '../basics/index.ts';
import { designOf, nonresponseWeights, type StratumWeight } from '../estimate/index.ts';
import type { RatingGroup } from './cell.ts';

type Class = Tally['strata'][number];

/** Classes that are estimated together; in one `byLot` they are the sampled units, elsewhere the ballots are. */
type Part = { readonly byLot: boolean; readonly classes: readonly { readonly at: number; readonly of: Class }[] };

/** What became of a class: its stratum of the design, the sampled unit its ballots make up (null: each one), their weight. */
type Placed = { readonly stratum: number; readonly unit: number | null; readonly weight: number };

/** A variance takes two ballots (statistics §4.3). */
const RULES = { minRespondents: 2, maxFactor: Infinity };

/**
 * The design and weights of a draw in two stages (statistics §1.3, §4.1). The units of a stratum that came in by lot are a
 * stratum whose classes are the sampled units, drawn as if with replacement, which errs to the safe side; a certain unit is
 * a stratum of its own in which the people are. A ballot weighs the people its class stands for, M/π summed over the
 * class' units, over the ballots of the class (§3.2). A class with fewer than two ballots joins the next of its part, and a
 * part with fewer than two the next part.
 */
export function stagesDesign({ code, strata, stratum }: Tally): Pick<RatingGroup, 'design' | 'weights'> {
	const parts = stratum.length === 0 ? [] : partsOf(strata);
	const merged = nonresponseWeights(parts.map(totalOf), RULES);
	const firsts = [...new Set(merged.map(({ group }) => group))];
	const placed = new Map(parts.flatMap((part, at) => placeClasses(part, required(merged[at], 'part'), firsts)));
	const placeOf = (at: number): Placed => required(placed.get(at), 'class of the ballot');
	const design = designOf({
		stratum: stratum.map((at) => placeOf(at).stratum),
		population: firsts.map((first) => populationOf(parts.filter((_, at) => merged[at]?.group === first))),
		psu: numberUnits(stratum, (at) => placeOf(at).unit),
		lonely: 'adjust'
	});
	assert(design.ok, `group ${code} has a design`);
	return { design: design.value, weights: Float64Array.from(stratum, (at) => placeOf(at).weight) };
}

/** The parts in the order of the classes. */
function partsOf(strata: readonly Class[]): Part[] {
	const isByLot = ({ stage }: Class): boolean => stage?.certain === false;
	const nameOf = (of: Class): string => (isByLot(of) ? `lot ${of.stage?.stratum ?? ''}` : `own ${of.code}`);
	const parts = Map.groupBy(
		strata.map((of, at) => ({ at, of })),
		({ of }) => nameOf(of)
	);
	return [...parts.values()].map((classes) => ({ classes, byLot: classes.some(({ of }) => isByLot(of)) }));
}

/** Places the classes of a part; it carries the people of parts that are merged with it as far as their ballots do not. */
function placeClasses(part: Part, { group, weight }: StratumWeight, firsts: readonly number[]): [number, Placed][] {
	const inner = nonresponseWeights(
		part.classes.map(({ of }) => toReturn(of)),
		RULES
	);
	const { population, responded } = totalOf(part);
	const carried = ((weight ?? 0) * responded) / population;
	return part.classes.map(({ at }, index) => {
		const own = required(inner[index], 'class');
		const unit = part.byLot ? required(part.classes[own.group], 'first class').at : null;
		return [at, { stratum: firsts.indexOf(group), unit, weight: (own.weight ?? 0) * carried }];
	});
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const toReturn = ({ population, invited, ballots }: Omit<Class, 'code'>) => ({
	...{ population, invited },
	ineligible: 0,
	responded: ballots
});

const totalOf = ({ classes }: Part) =>
	toReturn({
		population: sumOf(classes.map(({ of }) => of.population)),
		invited: sumOf(classes.map(({ of }) => of.invited)),
		ballots: sumOf(classes.map(({ of }) => of.ballots))
	});

/** Units drawn as if with replacement have no end; people of certain units have. */
const populationOf = (parts: readonly Part[]): number =>
	parts.some(({ byLot }) => byLot) ? Infinity : sumOf(parts.map((part) => totalOf(part).population));

/** The sampled unit of every ballot, by numbers from 0. */
function numberUnits(stratum: Int32Array, unitOf: (at: number) => number | null): Int32Array {
	const numbers = new Map<number, number>();
	let next = 0;
	return stratum.map((at) => {
		const unit = unitOf(at);
		if (unit === null) return next++;
		const number = numbers.get(unit) ?? next++;
		numbers.set(unit, number);
		return number;
	});
}
