import { assert } from '../basics/index.ts';
import { qNormal } from '../estimate/index.ts';

/** What is to be estimated: a proportion around `p`, or a mean of answers with standard deviation `S` (in its own points). */
export type Spread = { readonly p: number } | { readonly S: number };

/**
 * The precision wanted of one population of `N` people (may be infinite): half-width `margin` of the interval at `level`,
 * in the unit of the spread; `designEffect`, expected `response` and share of `eligible` people default to 1.
 */
export type SizeTarget = {
	readonly N: number;
	readonly margin: number;
	readonly level: number;
	readonly spread: Spread;
	readonly designEffect?: number;
	readonly response?: number;
	readonly eligible?: number;
};

/**
 * `n0`: answers for an infinite population; `nSrs`: with the finite-population correction; `required`: whole answers with the
 * design effect; `invite`: people to invite for them; `census`: even everybody would not be enough, so all are invited.
 */
export type SizeNeeded = {
	readonly n0: number;
	readonly nSrs: number;
	readonly required: number;
	readonly invite: number;
	readonly census: boolean;
};

const critical = (level: number): number => qNormal((1 + level) / 2);
const isShare = (spread: Spread): spread is { readonly p: number } => 'p' in spread;
const deviation = (spread: Spread): number => (isShare(spread) ? Math.sqrt(spread.p * (1 - spread.p)) : spread.S);
const upward = (value: number): number => Math.ceil(value - 1e-9);

/** Answers and invitations for a margin (Cochran 1977, ch. 4; statistics §1.5; fixture 09). */
export function sizeFor({
	N,
	margin,
	level,
	spread,
	designEffect = 1,
	response = 1,
	eligible = 1
}: SizeTarget): SizeNeeded {
	assert(N > 0 && margin > 0 && response > 0 && eligible > 0 && designEffect > 0, 'a target within its ranges');
	const n0 = (critical(level) * deviation(spread)) ** 2 / margin ** 2;
	const nSrs = n0 / (1 + (isShare(spread) ? n0 - 1 : n0) / N);
	const required = Math.min(N, upward(designEffect * nSrs));
	const invite = upward(required / (response * eligible));
	return { n0, nSrs, required, invite: Math.min(N, invite), census: invite > N };
}

/** A stratum of a planned sample: its people, and the answers expected of them (may be a fraction). */
export type ExpectedAnswers = { readonly N: number; readonly answers: number };

/**
 * Standard error of the mean of a stratified sample, in points: Σ W² S² (1/r − 1/N), times the design effect (Cochran 1977,
 * eq. 5.7). Null when a stratum expects no answer.
 */
export function expectedError(strata: readonly ExpectedAnswers[], S: number, designEffect: number): number | null {
	const people = strata.reduce((sum, { N }) => sum + N, 0);
	if (people === 0 || strata.some(({ answers }) => answers <= 0)) return null;
	const variance = strata.reduce(
		(sum, { N, answers }) => sum + (N / people) ** 2 * S ** 2 * Math.max(0, 1 / answers - 1 / N),
		0
	);
	return Math.sqrt(variance * designEffect);
}

/** Half-width of the interval of a standard error. */
export const marginOf = (error: number, level: number): number => critical(level) * error;

/** Variance inflation of unequal weights and of `take` people of one place who answer alike by `rho` (Kish 1965). */
export const designEffectOf = (weighting: number, take: number, rho: number): number =>
	weighting * (1 + (take - 1) * rho);

/**
 * The gap between two of `units` from which on they can be told apart, allowing for all comparisons (statistics §1.5):
 * each estimated with standard error `error`, the ratings of two units by the same raters correlating by `correlation`.
 * Null for fewer than two units.
 */
export function detectableGap(error: number, units: number, correlation: number, level: number): number | null {
	if (units < 2) return null;
	const z = qNormal(1 - (1 - level) / (units * (units - 1)));
	return z * error * Math.sqrt(2 * (1 - correlation));
}
