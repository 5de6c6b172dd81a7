import { required } from '../basics/index.ts';
import { sum } from './sum.ts';

/** A stratum after the field: people in it, invited, found ineligible, answered. */
export type StratumReturn = {
	readonly population: number;
	readonly invited: number;
	readonly ineligible: number;
	readonly responded: number;
};

/** When a weighting class is too small or its factor too large, so that it is merged. */
export type CollapseRules = { readonly minRespondents: number; readonly maxFactor: number };

/**
 * Weight of a stratum's respondents: base N/n times the factor of its class. `group` is the index of the first stratum of
 * the class; `factor` and `weight` are null where nobody of the class answered; `unresolved` classes still break the rules.
 */
export type StratumWeight = {
	readonly group: number;
	readonly base: number;
	readonly factor: number | null;
	readonly weight: number | null;
	readonly collapsed: boolean;
	readonly unresolved: boolean;
};

type WeightingClass = { readonly members: readonly number[]; readonly responded: number; readonly factor: number };

/**
 * Nonresponse weights by class, class = stratum at first; while a class breaks the rules, the first such is merged with
 * the next, the last with the one before (statistics §3.2). Strata in their declared order. Fixture 07.
 */
export function nonresponseWeights(strata: readonly StratumReturn[], rules: CollapseRules): StratumWeight[] {
	const collapsed = collapse(
		strata.map((_, index) => weighClass([index], strata)),
		strata,
		rules
	);
	return strata.map((stratum, index) => {
		const own = required(
			collapsed.find((each) => each.members.includes(index)),
			'class of the stratum'
		);
		const base = stratum.population / stratum.invited;
		const factor = own.responded === 0 ? null : own.factor;
		return {
			group: Math.min(...own.members),
			base,
			factor,
			weight: factor === null ? null : base * factor,
			collapsed: own.members.length > 1,
			unresolved: breaksRules(own, rules)
		};
	});
}

/** People estimated to be eligible: Σ N (1 - ineligible/invited) (statistics §3.2). */
export const eligibleSize = (strata: readonly StratumReturn[]): number =>
	strata.reduce((size, each) => size + (each.population * (each.invited - each.ineligible)) / each.invited, 0);

function weighClass(members: readonly number[], strata: readonly StratumReturn[]): WeightingClass {
	let [eligible, responding, responded] = [0, 0, 0];
	for (const stratum of members.map((index) => required(strata[index], 'stratum'))) {
		const base = stratum.population / stratum.invited;
		eligible += base * (stratum.invited - stratum.ineligible);
		responding += base * stratum.responded;
		responded += stratum.responded;
	}
	return { members, responded, factor: eligible / responding };
}

const breaksRules = ({ responded, factor }: WeightingClass, rules: CollapseRules): boolean =>
	responded < Math.max(1, rules.minRespondents) || factor > rules.maxFactor;

function collapse(
	classes: readonly WeightingClass[],
	strata: readonly StratumReturn[],
	rules: CollapseRules
): readonly WeightingClass[] {
	const bad = classes.findIndex((each) => breaksRules(each, rules));
	if (bad === -1 || classes.length === 1) return classes;
	const first = Math.min(bad, classes.length - 2);
	const merged = classes.slice(first, first + 2).flatMap((each) => each.members);
	const rest = [...classes.slice(0, first), weighClass(merged, strata), ...classes.slice(first + 2)];
	return collapse(rest, strata, rules);
}

/** Variance inflation n Σw²/(Σw)² by unequal weights, and effective sample size (Σw)²/Σw² (Kish 1965, 1992). Fixture 07. */
export function kish(weights: Float64Array): { readonly designEffect: number; readonly effectiveSize: number } {
	const effectiveSize = sum(weights) ** 2 / sum(weights.map((weight) => weight ** 2));
	return { designEffect: weights.length / effectiveSize, effectiveSize };
}

/** Variance inflation 1 + (m-1) rho of clusters of m with intraclass correlation rho (Kish 1965). Fixture 07. */
export const clusterDesignEffect = (take: number, rho: number): number => 1 + (take - 1) * rho;

/** People per cluster of least variance at a given budget, for the costs of a cluster and of a person. Fixture 07. */
export const optimalTake = (clusterCost: number, personCost: number, rho: number): number =>
	Math.sqrt(((clusterCost / personCost) * (1 - rho)) / rho);
