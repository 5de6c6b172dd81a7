import { required } from '../basics/index.ts';
import { addMeanInfluence, degreesOfFreedom, designVariance, domainMean, markPlaces, pT } from '../estimate/index.ts';
import type { Design } from '../estimate/index.ts';

/** What a group's ballots gave one unit (NaN: did not rate it), and which of them come from the unit's own class. */
export type RatedAtHome = { readonly unit: string; readonly score: Float64Array; readonly home: readonly boolean[] };

/**
 * How much better a unit is rated at home than elsewhere, beyond what units on average are; its standard error under the
 * design and the chance of as much, adjusted over the units by Holm.
 */
export type HomeAdvantage = {
	readonly unit: string;
	readonly excess: number;
	readonly se: number;
	readonly pHolm: number;
};

const LEAST = 10;

type Difference = { readonly unit: string; readonly delta: number; readonly influence: Float64Array };

/**
 * Home advantage of the units that ten ballots at home and ten elsewhere rate (statistics §7); none where a group rates
 * every unit only at home or fewer than two units can be compared, for then the data cannot tell.
 */
export function homeAdvantage(units: readonly RatedAtHome[], weights: Float64Array, design: Design): HomeAdvantage[] {
	const found = units.flatMap((unit) => differenceOf(unit, weights, design) ?? []);
	if (found.length < 2) return [];
	const average = found.reduce((sum, { delta }) => sum + delta, 0) / found.length;
	const mean = new Float64Array(weights.length);
	for (const { influence } of found)
		influence.forEach((value, row) => (mean[row] = (mean[row] ?? 0) + value / found.length));
	const df = degreesOfFreedom(markPlaces(weights, design), design);
	const tested = found.map(({ unit, delta, influence }) => {
		const centred = influence.map((value, row) => value - (mean[row] ?? 0));
		const se = Math.sqrt(Math.max(0, required(designVariance([centred], design)[0]?.[0], 'variance')));
		const excess = delta - average;
		return { unit, excess, se, p: se === 0 ? Number(excess <= 0) : pT(excess / se, df).upper };
	});
	const adjusted = holm(tested.map(({ p }) => p));
	return tested.map(({ unit, excess, se }, at) => ({ unit, excess, se, pHolm: adjusted[at] ?? 1 }));
}

function differenceOf({ unit, score, home }: RatedAtHome, weights: Float64Array, design: Design): Difference | null {
	const influence = new Float64Array(score.length);
	let delta = 0;
	for (const [side, sign] of [
		[true, 1],
		[false, -1]
	] as const) {
		const column = score.map((value, row) => (home[row] === side ? value : NaN));
		const { n, mean, size } = domainMean(column, weights, design);
		if (mean === null || n < LEAST) return null;
		addMeanInfluence(influence, sign, column, weights, { mean, size });
		delta += sign * mean;
	}
	return { unit, delta, influence };
}

/** Holm's step-down adjustment. */
function holm(p: readonly number[]): number[] {
	const adjusted = p.map(() => 1);
	let most = 0;
	[...p.keys()]
		.sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
		.forEach((place, at) => {
			most = Math.max(most, Math.min(1, (p[place] ?? 0) * (p.length - at)));
			adjusted[place] = most;
		});
	return adjusted;
}
