import { addDays, type Instant } from '../basics/index.ts';
import type { Phase } from './phase.ts';

/** What the gates ask about a cycle; the act that moves the cycle gathers it. Lists hold codes, empty when all is there. */
export type GateFacts = {
	readonly now: Instant;
	/** Whether ledger or scheme were changed by hand, and the units whose disclosure is not the one the ledger tells of. */
	readonly ledgerAltered: boolean;
	readonly schemeAltered: boolean;
	readonly unitsWithAlteredDisclosure: readonly string[];
	/** Ranked units without a draft of their performance disclosure. */
	readonly unitsWithoutDisclosure: readonly string[];
	/** Ranked units with a target neither verified nor marked unverifiable. */
	readonly unitsWithUnverifiedTargets: readonly string[];
	/** When the last disclosure became public. */
	readonly disclosedSince: Instant | null;
	/** Days of the scheme's rules: `disclosureDays` and `noticeDays`. */
	readonly disclosureDays: number;
	readonly noticeDays: number;
	readonly unitsWithoutDutyReport: readonly string[];
	/** Groups with a draw that was altered and cannot be read; those below count none of them. */
	readonly groupsWithAlteredDraw: readonly string[];
	readonly groupsWithoutDraw: readonly string[];
	/** Groups whose draw is made but was not verified. */
	readonly groupsWithUnverifiedDraw: readonly string[];
	readonly groupsWithoutLetters: readonly string[];
	/** Batches of paper ballots whose codes are spent, and whose sheets are neither cast nor given up. */
	readonly paperBatchesOpen: number;
	readonly ratingClosed: boolean;
	/** Ranked units without annual and tracking scores. */
	readonly unitsWithoutScores: readonly string[];
	/** Complaints about ballots the record does not have that nobody has answered. */
	readonly complaintsUnanswered: number;
	/** Accounts that computed the result in force and checked it. */
	readonly computedBy: string | null;
	readonly checkedBy: string | null;
	/** Whether the result in force is not what its ballots give. */
	readonly resultAltered: boolean;
	/** When the results notice became public. */
	readonly noticeSince: Instant | null;
};

/** What is still missing; `until` is the moment from which the window is long enough. */
export type UnmetCondition =
	| {
			readonly code:
				| 'disclosures-missing'
				| 'disclosures-altered'
				| 'targets-unverified'
				| 'duty-reports-missing'
				| 'scores-missing';
			readonly units: readonly string[];
	  }
	| {
			readonly code: 'draws-altered' | 'draws-missing' | 'draws-unverified' | 'letters-missing';
			readonly groups: readonly string[];
	  }
	| { readonly code: 'complaints-unanswered'; readonly complaints: number }
	| { readonly code: 'paper-open'; readonly batches: number }
	| { readonly code: 'disclosure-too-short' | 'notice-too-short'; readonly days: number; readonly until: Instant }
	| {
			readonly code:
				| 'ledger-altered'
				| 'scheme-altered'
				| 'disclosures-not-public'
				| 'rating-not-closed'
				| 'result-not-computed'
				| 'result-not-checked'
				| 'result-altered'
				| 'result-checked-by-its-maker'
				| 'notice-not-public';
	  };

/**
 * Conditions unmet for entering a phase (domain 1.7): G2 disclosure, G3 rating_open, G4 computing, G5 results_notice,
 * G6 final. What becomes public, is rated or was rated must be what the ledger tells of. Rating does not close over paper
 * ballots whose codes are spent: they would be lost. A complaint about a missing ballot holds results back from
 * `provisional` on until it is answered, whatever the answer: it is never silent, and never blocks for ever. From there on
 * results must also be, at every step, what the ballots give. A draw that was altered and cannot be read holds every step back.
 * Otherwise all other phases stand open: G1 (targets) and G7 (linkage) come with the rooms that know their facts.
 */
export const gate = (target: Phase, facts: GateFacts): UnmetCondition[] => [
	...noGroups(facts.groupsWithAlteredDraw, 'draws-altered'),
	...gateOf(target, facts)
];

function gateOf(target: Phase, facts: GateFacts): UnmetCondition[] {
	switch (target) {
		case 'disclosure':
			return disclosureGate(facts);
		case 'rating_open':
			return ratingGate(facts);
		case 'rating_closed':
			return allCast(facts);
		case 'computing':
			return computingGate(facts);
		case 'provisional':
			return [...allAnswered(facts), ...unaltered(facts)];
		case 'results_notice':
			return [...allAnswered(facts), ...noticeGate(facts), ...unaltered(facts)];
		case 'final':
			return [
				...allAnswered(facts),
				...windowOver(facts.noticeSince, facts.noticeDays, facts.now, 'notice-not-public', 'notice-too-short'),
				...unaltered(facts)
			];
		default:
			return [];
	}
}

type UnitsMissing = Extract<UnmetCondition, { readonly units: readonly string[] }>['code'];
type GroupsMissing = Extract<UnmetCondition, { readonly groups: readonly string[] }>['code'];
type TooShort = Extract<UnmetCondition, { readonly until: Instant }>['code'];

const noUnits = (units: readonly string[], code: UnitsMissing): UnmetCondition[] =>
	units.length === 0 ? [] : [{ code, units }];

const noGroups = (groups: readonly string[], code: GroupsMissing): UnmetCondition[] =>
	groups.length === 0 ? [] : [{ code, groups }];

function windowOver(
	since: Instant | null,
	days: number,
	now: Instant,
	unopened: 'disclosures-not-public' | 'notice-not-public',
	tooShort: TooShort
): UnmetCondition[] {
	if (since === null) return [{ code: unopened }];
	const until = addDays(since, days);
	return now >= until ? [] : [{ code: tooShort, days, until }];
}

/** Nothing is disclosed, rated or published unless disclosures and scheme are what the ledger tells of. */
const asTold = (facts: GateFacts): UnmetCondition[] => [
	...(facts.ledgerAltered ? [{ code: 'ledger-altered' as const }] : []),
	...(facts.schemeAltered ? [{ code: 'scheme-altered' as const }] : []),
	...noUnits(facts.unitsWithAlteredDisclosure, 'disclosures-altered')
];

const disclosureGate = (facts: GateFacts): UnmetCondition[] => [
	...asTold(facts),
	...noUnits(facts.unitsWithoutDisclosure, 'disclosures-missing'),
	...noUnits(facts.unitsWithUnverifiedTargets, 'targets-unverified'),
	...noUnits(facts.unitsWithoutDutyReport, 'duty-reports-missing')
];

const ratingGate = (facts: GateFacts): UnmetCondition[] => [
	...asTold(facts),
	...windowOver(
		facts.disclosedSince,
		facts.disclosureDays,
		facts.now,
		'disclosures-not-public',
		'disclosure-too-short'
	),
	...noUnits(facts.unitsWithoutDutyReport, 'duty-reports-missing'),
	...noGroups(facts.groupsWithoutDraw, 'draws-missing'),
	...noGroups(facts.groupsWithUnverifiedDraw, 'draws-unverified'),
	...noGroups(facts.groupsWithoutLetters, 'letters-missing')
];

const computingGate = (facts: GateFacts): UnmetCondition[] => [
	...(facts.ratingClosed ? [] : [{ code: 'rating-not-closed' as const }]),
	...noUnits(facts.unitsWithoutScores, 'scores-missing')
];

const allCast = ({ paperBatchesOpen: batches }: GateFacts): UnmetCondition[] =>
	batches === 0 ? [] : [{ code: 'paper-open', batches }];

const allAnswered = ({ complaintsUnanswered: complaints }: GateFacts): UnmetCondition[] =>
	complaints === 0 ? [] : [{ code: 'complaints-unanswered', complaints }];

/** What is not as the ledger tells, or cannot be read, gives no results either, so it alone is named. */
function unaltered(facts: GateFacts): UnmetCondition[] {
	const unlike = asTold(facts);
	const counted = unlike.length === 0 && facts.groupsWithAlteredDraw.length === 0;
	return counted && facts.resultAltered ? [{ code: 'result-altered' }] : unlike;
}

function noticeGate({ computedBy, checkedBy }: GateFacts): UnmetCondition[] {
	if (computedBy === null) return [{ code: 'result-not-computed' }];
	if (checkedBy === null) return [{ code: 'result-not-checked' }];
	return computedBy === checkedBy ? [{ code: 'result-checked-by-its-maker' }] : [];
}
