import type { AnyDesign, StratumDesign } from '../design.ts';
import { classPlan } from './classes.ts';
import { takeIn, type UnitsDesign } from './design.ts';
import type { SizedUnit } from './pareto.ts';

/** A unit before the lot: the chance that it is drawn, λ of statistics §1.3, and that each of its people is, λ m/M. */
export type UnitChance = SizedUnit & {
	readonly certain: boolean;
	readonly unitProbability: number;
	readonly probability: number;
	readonly take: number;
};

/** The chances of every unit of a stratum whose sizes are sound, in order of their listing. */
export function unitChances(design: UnitsDesign): UnitChance[] {
	const { certain, random, places, people } = classPlan(design);
	const chance = ({ unit, size }: SizedUnit, isCertain: boolean, unitProbability: number): UnitChance => {
		const take = takeIn(design, size);
		const probability = (unitProbability * take) / size;
		return { unit, size, certain: isCertain, unitProbability, probability, take };
	};
	return [
		...certain.map((unit) => chance(unit, true, 1)),
		...random.map((unit) => chance(unit, false, (places * unit.size) / people))
	];
}

/** The people a stratum of a design will give: `n`, or in two stages the mean over all lots, which need be no whole number. */
export const expectedSample = (stratum: AnyDesign['strata'][number]): number =>
	isOfPeople(stratum)
		? stratum.n
		: unitChances(stratum).reduce((sum, { unitProbability, take }) => sum + unitProbability * take, 0);

const isOfPeople = (stratum: StratumDesign | UnitsDesign): stratum is StratumDesign => 'n' in stratum;

/** Units may be drawn with equal chances only where the largest has at most three times the people of the smallest (statistics §1.2). */
export function allowsEqualChances(sizes: readonly number[]): boolean {
	const [least, most] = sizes.reduce(([low, high], size) => [Math.min(low, size), Math.max(high, size)], [Infinity, 0]);
	return most <= 3 * least;
}
