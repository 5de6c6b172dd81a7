import { assert, compareText, err, ok, required, type Result } from '../basics/index.ts';

/**
 * A stratum to be given its share: population `N`; standard deviation `S` (which Neyman needs); size `X` (default N) and
 * coefficient of variation `CV` (default 1) for power allocation; bounds (defaults: two or all, and all).
 */
export type AllocationStratum = {
	readonly code: string;
	readonly N: number;
	readonly S?: number;
	readonly X?: number;
	readonly CV?: number;
	readonly min?: number;
	readonly max?: number;
};

/** How seats are shared; `power`: X^q CV with 0 ≤ q ≤ 1 (Bankier 1988). */
export type AllocationMethod =
	| { readonly kind: 'equal' | 'proportional' | 'neyman' | 'neyman-exact' }
	| { readonly kind: 'power'; readonly q: number };

/** Sample sizes in the order of the strata; `exact` before rounding, which `neyman-exact` does not have. */
export type Allocation = { readonly n: readonly number[]; readonly exact?: readonly number[] };

export type AllocationRefusal = {
	readonly code: 'allocation-infeasible';
	readonly minTotal: number;
	readonly maxTotal: number;
};

type Bounded = {
	readonly code: string;
	readonly N: number;
	readonly a: number;
	readonly min: number;
	readonly max: number;
};

/** Shares `n` seats among strata within their bounds, or says between which totals it could. Statistics §1.4; fixture 08. */
export function allocate(
	strata: readonly AllocationStratum[],
	n: number,
	method: AllocationMethod
): Result<Allocation, AllocationRefusal> {
	assert(Number.isInteger(n), 'seats are whole');
	const bounded = strata.map((stratum) => bound(stratum, method));
	const minTotal = sum(bounded.map(({ min }) => min));
	const maxTotal = sum(bounded.map(({ max }) => max));
	if (n < minTotal || n > maxTotal) return err({ code: 'allocation-infeasible', minTotal, maxTotal });
	if (method.kind === 'neyman-exact') return ok({ n: shareByPriority(bounded, n) });
	const exact = shareContinuously(bounded, n);
	return ok({ n: roundByLargestRemainder(bounded, exact, n), exact });
}

/** Sampling variance of the estimated total, Σ N² S² (1/n − 1/N) (Cochran 1977, eq. 5.6). */
export function varianceOfTotal(strata: readonly AllocationStratum[], n: readonly number[]): number {
	return sum(strata.map(({ N, S }, h) => (N * required(S, 'S')) ** 2 * (1 / required(n[h], 'n') - 1 / N)));
}

function bound(stratum: AllocationStratum, method: AllocationMethod): Bounded {
	const { code, N, min = Math.min(2, N), max = N } = stratum;
	const least = method.kind === 'neyman-exact' ? Math.max(1, min) : min;
	assert(least <= max && max <= N, 'bounds are in order');
	const a = measureOf(stratum, method);
	assert(a >= 0 && Number.isFinite(a), 'a share is a number');
	return { code, N, a, min: least, max };
}

function measureOf({ N, S, X = N, CV = 1 }: AllocationStratum, method: AllocationMethod): number {
	if (method.kind === 'power') return X ** method.q * CV;
	if (method.kind === 'equal') return 1;
	return method.kind === 'proportional' ? N : N * required(S, 'S');
}

/** x = clip(s a, min, max) with the one s for which Σ x = n (RNABOX, Wesołowski et al. 2024). */
function shareContinuously(strata: readonly Bounded[], n: number): number[] {
	const fixed = new Map<Bounded, number>();
	for (;;) {
		const free = strata.filter((stratum) => !fixed.has(stratum));
		const share = shares(free, n - sum([...fixed.values()]));
		const excess = sum(free.map((h) => Math.max(0, share(h) - h.max)));
		const lack = sum(free.map((h) => Math.max(0, h.min - share(h))));
		if (excess < 1e-9 && lack < 1e-9) return strata.map((h) => fixed.get(h) ?? share(h));
		if (excess >= lack - 1e-9) for (const h of free) if (share(h) > h.max) fixed.set(h, h.max);
		if (lack >= excess - 1e-9) for (const h of free) if (share(h) < h.min) fixed.set(h, h.min);
	}
}

function shares(free: readonly Bounded[], n: number): (stratum: Bounded) => number {
	const total = sum(free.map(({ a }) => a));
	return total === 0 ? () => n / free.length : ({ a }) => (n * a) / total;
}

function roundByLargestRemainder(strata: readonly Bounded[], exact: readonly number[], n: number): number[] {
	const seats = exact.map((x) => Math.floor(x + 1e-9));
	const remainders = exact.map((x, h) => Math.round((x - required(seats[h], 'seat')) * 1e9));
	const order = strata
		.map((stratum, h) => ({ stratum, h, rank: required(remainders[h], 'remainder') }))
		.filter(({ stratum, h }) => required(seats[h], 'seat') < stratum.max)
		.sort((a, b) => b.rank - a.rank || breakTie(a.stratum, b.stratum));
	const raised = new Set(order.slice(0, n - sum(seats)).map(({ h }) => h));
	return seats.map((seat, h) => (raised.has(h) ? seat + 1 : seat));
}

/** Each further seat to the largest (N S)² / (n (n + 1)): the least variance over integers (Wright 2012). */
function shareByPriority(strata: readonly Bounded[], n: number): number[] {
	const shares = strata.map((stratum) => ({ stratum, seats: stratum.min }));
	for (let left = n - sum(shares.map(({ seats }) => seats)); left > 0; left--) {
		const open = shares.filter(({ stratum, seats }) => seats < stratum.max);
		const next = open.reduce((best, one) => (comparePriority(one, best) < 0 ? one : best));
		next.seats += 1;
	}
	return shares.map(({ seats }) => seats);
}

type Share = { readonly stratum: Bounded; seats: number };

const comparePriority = (a: Share, b: Share): number => priority(b) - priority(a) || breakTie(a.stratum, b.stratum);
const priority = ({ stratum, seats }: Share): number => stratum.a ** 2 / (seats * (seats + 1));

/** The larger stratum first, then the smaller code. */
const breakTie = (a: Bounded, b: Bounded): number => b.N - a.N || compareText(a.code, b.code);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
