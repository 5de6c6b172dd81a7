import { assert, ok, required, type Result } from '../basics/index.ts';
import { allocate, type AllocationMethod, type AllocationRefusal } from '../draw/index.ts';
import { rankedUnits, stratumHead, stratumHeads, type RaterGroup, type Scheme } from '../scheme/index.ts';
import { detectableGap, designEffectOf, expectedError, marginOf, sizeFor } from './size.ts';

/** A stratum of the list people are drawn from. */
export type PlanStratum = { readonly code: string; readonly N: number };

/** What is aimed at: a margin in points for every unit that is told apart, or a number of people in all. */
export type PlanAim =
	{ readonly kind: 'margin'; readonly points: number } | { readonly kind: 'people'; readonly total: number };

/**
 * The assumptions of a plan: `deviation` of answers in points; `response` expected, 0–1; `take` people of one place who
 * answer alike by `rho`, and the effect of `weighting`; `minimum` of each stratum; `correlation` of two units' ratings by the
 * same raters; `cost` per invitation and once.
 */
export type PlanAssumptions = {
	readonly level: number;
	readonly deviation: number;
	readonly response: number;
	readonly take: number;
	readonly rho: number;
	readonly weighting: number;
	readonly correlation: number;
	readonly minimum: number;
	readonly cost: { readonly once: number; readonly each: number };
};

/** One circle of people whose answers make one score of its own: the people of a county, or all of a group. */
export type PlannedDomain = {
	readonly code: string | null;
	readonly N: number;
	readonly invite: number;
	readonly answers: number;
	/** Half-width of the interval in points, null when nobody is expected to answer. */
	readonly margin: number | null;
	readonly strata: readonly { readonly code: string; readonly N: number; readonly invite: number }[];
};

export type Plan = {
	readonly domains: readonly PlannedDomain[];
	readonly invite: number;
	readonly answers: number;
	readonly cost: number;
	/** Points two units must lie apart to be told apart, null with one unit. */
	readonly gap: number | null;
	readonly designEffect: number;
};

/** What a group rates: as many domains as units when each rates its own, else one domain that rates `units` together. */
export type PlanShape = { readonly ownUnits: boolean; readonly units: number };

/** Whether the people of a stratum's head rate that unit alone, and how many units are compared. */
export function shapeOf(scheme: Scheme, group: RaterGroup): PlanShape {
	const heads = stratumHeads(scheme, group);
	if (group.assignment.kind === 'own' || group.assignment.kind === 'own-and-block')
		return { ownUnits: true, units: heads?.length ?? 1 };
	return { ownUnits: false, units: rankedUnits(scheme).length };
}

type Invited = PlanStratum & { readonly invite: number };
type Domain = readonly [code: string, strata: readonly PlanStratum[]];

/** A plan for the strata of a list, or between which totals one is possible. */
export function planSample(
	strata: readonly PlanStratum[],
	shape: PlanShape,
	aim: PlanAim,
	assumptions: PlanAssumptions,
	method: AllocationMethod
): Result<Plan, AllocationRefusal> {
	const domains = [...Map.groupBy(strata, ({ code }) => (shape.ownUnits ? stratumHead(code) : ''))];
	const invited =
		aim.kind === 'people'
			? share(strata, aim.total, assumptions, method)
			: ok(domains.flatMap((domain) => shareForMargin(domain, aim.points, assumptions, method)));
	if (!invited.ok) return invited;
	const planned = domains.map(([code, own]) =>
		domainOf(
			shape.ownUnits ? code : null,
			invited.value.filter((stratum) => own.some((each) => each.code === stratum.code)),
			assumptions
		)
	);
	return ok(sumUp(planned, shape, assumptions));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const effectOf = ({ weighting, take, rho }: PlanAssumptions): number => designEffectOf(weighting, take, rho);
const people = (strata: readonly PlanStratum[]): number => sum(strata.map(({ N }) => N));
const leastOf = (N: number, { minimum }: PlanAssumptions): number => Math.min(N, Math.max(2, minimum));

/**
 * Invitations for the margin, never fewer than the minima of the strata; more than a simple sample would take, where the
 * method shares them out of proportion.
 */
function shareForMargin(
	[code, strata]: Domain,
	points: number,
	assumptions: PlanAssumptions,
	method: AllocationMethod
): Invited[] {
	const N = people(strata);
	const least = sum(strata.map((stratum) => leastOf(stratum.N, assumptions)));
	for (let total = Math.max(least, inviteSimply(N, points, assumptions)); ;) {
		const shared = share(strata, total, assumptions, method);
		assert(shared.ok, 'between the minima and everybody every total can be shared');
		const margin = domainOf(code, shared.value, assumptions).margin ?? Infinity;
		if (margin <= points || total === N) return shared.value;
		total = Math.min(N, Math.max(total + 1, Math.floor(total * Math.min(2, (margin / points) ** 2))));
	}
}

function inviteSimply(N: number, margin: number, assumptions: PlanAssumptions): number {
	const { level, deviation, response } = assumptions;
	const designEffect = effectOf(assumptions);
	return sizeFor({ N, margin, level, spread: { S: deviation }, designEffect, response }).invite;
}

function share(
	strata: readonly PlanStratum[],
	total: number,
	assumptions: PlanAssumptions,
	method: AllocationMethod
): Result<Invited[], AllocationRefusal> {
	const S = assumptions.deviation;
	const bounded = strata.map(({ code, N }) => ({ code, N, S, min: leastOf(N, assumptions) }));
	const shared = allocate(bounded, total, method);
	if (!shared.ok) return shared;
	return ok(strata.map((stratum, at) => ({ ...stratum, invite: required(shared.value.n[at], 'a share') })));
}

function domainOf(code: string | null, strata: readonly Invited[], assumptions: PlanAssumptions): PlannedDomain {
	const expected = strata.map(({ N, invite }) => ({ N, answers: invite * assumptions.response }));
	const error = expectedError(expected, assumptions.deviation, effectOf(assumptions));
	return {
		code,
		N: people(strata),
		invite: sum(strata.map(({ invite }) => invite)),
		answers: sum(expected.map(({ answers }) => answers)),
		margin: error === null ? null : marginOf(error, assumptions.level),
		strata
	};
}

function sumUp(domains: readonly PlannedDomain[], { ownUnits, units }: PlanShape, assumptions: PlanAssumptions): Plan {
	const { cost, level, correlation } = assumptions;
	const invite = sum(domains.map((domain) => domain.invite));
	const margins = domains.flatMap(({ margin }) => margin ?? []);
	const error = margins.length < domains.length ? null : Math.max(0, ...margins) / marginOf(1, level);
	return {
		domains,
		invite,
		answers: sum(domains.map(({ answers }) => answers)),
		cost: cost.once + cost.each * invite,
		gap: error === null ? null : detectableGap(error, units, ownUnits ? 0 : correlation, level),
		designEffect: effectOf(assumptions)
	};
}
