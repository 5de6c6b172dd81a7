import { SLACK, type Cell } from './cell.ts';

/**
 * A part of the composite that is rated: weights of its groups and items, and its weight in each unit's composite; a unit
 * it does not apply to has none.
 */
export type Part = {
	readonly code: string;
	readonly weights: Readonly<Record<string, number>>;
	readonly groupWeights: Readonly<Record<string, number>>;
	readonly itemWeights: Readonly<Record<string, number>>;
};

/** A weighted mean of what is present: each share is 0 for what is missing, and all sum to one if there is a score. */
export type Blend<T> = {
	readonly score: number | null;
	readonly shares: readonly { readonly of: T; readonly share: number }[];
	readonly renormalised: boolean;
};

/** Score of a group within a part, from the cells of its items. */
export type GroupScore = { readonly group: string } & Blend<Cell>;

/** Score of a part for a unit, from the scores of its groups; `renormalised` if an item or group was missing anywhere. */
export type PartScore = { readonly part: string; readonly unit: string } & Blend<GroupScore>;

type Weighted<T> = { readonly of: T; readonly weight: number };

/**
 * Scores a part for a unit from the unit's cells: items within groups, then groups, each time renormalising the weights
 * over what is present if that carries `minWeight` of what was asked (statistics §5, fixture 12). An item or group that
 * the unit is never rated on by design has no cell and is not missing.
 */
export function scorePart(part: Part, unit: string, cells: readonly Cell[], minWeight: number): PartScore {
	const groups = Object.entries(part.groupWeights).flatMap(([group, weight]) => {
		const asked = cells.filter((cell) => cell.group === group && (part.itemWeights[cell.item] ?? 0) > 0);
		return asked.length === 0 ? [] : [{ of: scoreGroup(group, asked, part, minWeight), weight }];
	});
	const blend = blendOf(groups, (group) => group.score, minWeight);
	const inside = blend.shares.some(({ of, share }) => share > 0 && of.renormalised);
	return { part: part.code, unit, ...blend, renormalised: blend.renormalised || inside };
}

function scoreGroup(group: string, cells: readonly Cell[], part: Part, minWeight: number): GroupScore {
	const weighted = cells.map((of) => ({ of, weight: part.itemWeights[of.item] ?? 0 }));
	return { group, ...blendOf(weighted, (cell) => (cell.usable ? cell.mean : null), minWeight) };
}

/** Mean of the values that are present, if they carry `minWeight` of the whole weight. */
function blendOf<T>(all: readonly Weighted<T>[], value: (of: T) => number | null, minWeight: number): Blend<T> {
	const asked = all.filter(({ weight }) => weight > 0).map((each) => ({ ...each, value: value(each.of) }));
	const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
	const present = asked.reduce((sum, each) => sum + (each.value === null ? 0 : each.weight), 0);
	const enough = present > 0 && present / whole >= minWeight - SLACK;
	const shares = asked.map((each) => ({ ...each, share: enough && each.value !== null ? each.weight / present : 0 }));
	return {
		score: enough ? shares.reduce((sum, each) => sum + each.share * (each.value ?? 0), 0) : null,
		shares: shares.map(({ of, share }) => ({ of, share })),
		renormalised: enough && shares.some(({ share }) => share === 0)
	};
}
