import { canonicalJson, chinaDay, isDay, required, sha256Hex } from '../basics/index.ts';
import {
	beaconFaults,
	countStrata,
	digestFrame,
	promisedMoment,
	readFrameText,
	type Beacon,
	type BeaconFault,
	type DrawDesign,
	type FrameDigest,
	type StratumDesign
} from '../draw/index.ts';
import { MOST_TARGETS, targetFrame, type Target } from './targets.ts';

/** One visit: the last day on which it may set out, and its holders' commitments by their codes (none before they gave them). */
export type Visit = { readonly by: string; readonly parties: Readonly<Record<string, string>> };

/**
 * All that is fixed and published before any chance exists. `number` counts the spot checks of a cycle from 1; each visit
 * draws `n` of the `N` targets of every stratum. The source speaks once for all visits.
 */
export type SpotPlan = {
	readonly v: 1;
	readonly cycle: string;
	readonly number: number;
	readonly title: string;
	readonly targets: readonly Target[];
	readonly frame: FrameDigest;
	readonly strata: readonly StratumDesign[];
	readonly beacon: Beacon;
	readonly visits: readonly Visit[];
};

/** What the first officer proposes. `take`: targets a visit draws from each stratum; `days`: the last day of each visit. */
export type SpotProposal = Pick<SpotPlan, 'cycle' | 'number' | 'title' | 'targets' | 'beacon'> & {
	readonly take: number;
	readonly days: readonly string[];
};

/** Why a plan may not be published. */
export type SpotFault =
	| { readonly code: 'spot-title-bad' | 'take-bad' | 'spot-moment-bad' }
	| { readonly code: 'visits-bad'; readonly most: number }
	| { readonly code: 'visit-day-bad'; readonly at: number }
	| { readonly code: 'targets-too-many'; readonly most: number }
	| { readonly code: 'nothing-to-draw'; readonly stratum: string; readonly count: number }
	| BeaconFault;

export const MOST_VISITS = 60;
export const LONGEST_TITLE = 100;

/** The name of a spot check, and that of one of its visits: its round in the parties' commitments. Visits count from 1. */
export const spotRound = ({ cycle, number }: Pick<SpotPlan, 'cycle' | 'number'>): string => `${cycle}.spot${number}`;
export const visitRound = (plan: Pick<SpotPlan, 'cycle' | 'number'>, visit: number): string =>
	`${spotRound(plan)}.${visit}`;

/** The plan of a proposal, before anybody has committed to a share. */
export function makePlan({ take, days, ...rest }: SpotProposal): SpotPlan {
	const { text } = targetFrame(spotRound(rest), rest.targets);
	const lines = readFrameText(text);
	const strata = countStrata(lines.ok ? lines.value : []);
	return {
		v: 1,
		...rest,
		frame: digestFrame(text),
		strata: strata.map(({ group, stratum, population }) => ({ group, stratum, N: population, n: take })),
		visits: days.map((by) => ({ by, parties: {} }))
	};
}

/** Everything that forbids a plan. A stratum that is drawn whole would leave nothing sealed. */
export function planFaults({ title, targets, strata, beacon, visits }: SpotPlan): SpotFault[] {
	const moment = promisedMoment(beacon);
	const timed = Number.isFinite(moment);
	const faults: SpotFault[] = [];
	if (title.trim() !== title || title === '' || title.length > LONGEST_TITLE) faults.push({ code: 'spot-title-bad' });
	if (targets.length > MOST_TARGETS) faults.push({ code: 'targets-too-many', most: MOST_TARGETS });
	if (strata.length === 0 || strata.some(({ n }) => !Number.isSafeInteger(n) || n < 1))
		faults.push({ code: 'take-bad' });
	if (visits.length < 1 || visits.length > MOST_VISITS) faults.push({ code: 'visits-bad', most: MOST_VISITS });
	if (!timed) faults.push({ code: 'spot-moment-bad' });
	const late = visits.findIndex(({ by }) => !isDay(by) || (timed && by < chinaDay(moment)));
	if (late !== -1) faults.push({ code: 'visit-day-bad', at: late + 1 });
	for (const { stratum, N, n } of strata) if (N <= n) faults.push({ code: 'nothing-to-draw', stratum, count: N });
	return [...faults, ...beaconFaults(beacon)];
}

/** SHA-256 of the plan's canonical JSON (RFC 8785), 64 hex: what the ledger records before the source speaks. */
export const planHash = (plan: SpotPlan): string => sha256Hex(canonicalJson(plan));

/** The design of one visit, which counts from 1. */
export function visitDesign(plan: SpotPlan, visit: number): DrawDesign {
	const { parties } = required(plan.visits[visit - 1], 'a visit of the plan');
	return {
		v: 1,
		method: 'srswor-ticket',
		round: visitRound(plan, visit),
		frame: plan.frame.hash,
		strata: plan.strata,
		reserve: 0,
		parties,
		beacon: plan.beacon
	};
}
