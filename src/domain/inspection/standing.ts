import { chinaDay, compareText, type Instant } from '../basics/index.ts';
import { promisedMoment } from '../draw/index.ts';
import type { SpotPlan } from './plan.ts';

/** An inspector who holds shares: code, account, one commitment for each visit once given, and the shares opened so far. */
export type Holder = {
	readonly party: string;
	readonly holder: string;
	readonly commitments: readonly string[] | null;
	/** By visit, which counts from 1. */
	readonly reveals: ReadonlyMap<number, string>;
};

/** A spot check as far as it has come. Officers are named by their accounts; null or empty: not done yet. */
export type SpotCheck = {
	readonly plan: SpotPlan;
	readonly holders: readonly Holder[];
	readonly preparedBy: string;
	readonly committedBy: string | null;
	readonly heard: string;
	readonly heardBy: string | null;
	/** When each visit set out, by its number. */
	readonly departed: ReadonlyMap<number, Instant>;
	readonly voided: boolean;
};

/** Which step comes next; `visits` while some have not set out. */
export type SpotStage = 'shares' | 'commit' | 'wait' | 'source' | 'visits' | 'done' | 'void';

/**
 * sealed: nobody can know its target · departed: in time · missed: its day is over and a share was kept back · late: opened
 * after its day · dropped: the spot check was declared void before.
 */
export type VisitState = 'sealed' | 'departed' | 'missed' | 'late' | 'dropped';

/** Holders who have not committed to their shares. */
export const withoutCommitments = (holders: readonly Holder[]): string[] =>
	codes(holders.filter(({ commitments }) => commitments === null));

/** Holders who have not opened their share of a visit. */
export const withoutShare = (holders: readonly Holder[], visit: number): string[] =>
	codes(holders.filter(({ reveals }) => !reveals.has(visit)));

const codes = (holders: readonly Holder[]): string[] => holders.map(({ party }) => party).sort(compareText);

/** Where a spot check stands at a moment. */
export function spotStage(check: SpotCheck, now: Instant): SpotStage {
	if (check.voided) return 'void';
	if (check.committedBy === null) return withoutCommitments(check.holders).length > 0 ? 'shares' : 'commit';
	if (check.heard === '') return now < promisedMoment(check.plan.beacon) ? 'wait' : 'source';
	return check.departed.size < check.plan.visits.length ? 'visits' : 'done';
}

/** What has become of a visit at a moment. The day of a deadline counts to its end, in China. */
export function visitState(by: string, departedAt: Instant | null, now: Instant, voided: boolean): VisitState {
	if (departedAt !== null) return chinaDay(departedAt) <= by ? 'departed' : 'late';
	if (voided) return 'dropped';
	return chinaDay(now) <= by ? 'sealed' : 'missed';
}
