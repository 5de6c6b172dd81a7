import { factOf, type Entry } from './entry.ts';

/** The entries of a year before it entered a phase; all of them while it has not. */
export function before(
	entries: readonly Entry[],
	cycle: string,
	phase: 'disclosure' | 'rating_open' | 'computing'
): readonly Entry[] {
	const own = entries.filter((entry) => entry.cycle === cycle);
	const at = own.findIndex((entry) => entry.kind === 'phase-entered' && factOf(entry, 'phase') === phase);
	return at < 0 ? own : own.slice(0, at);
}

/** The phases that the ledger says a year entered, in its order, and the day of each. */
export const phasesEntered = (entries: readonly Entry[], cycle: string): { phase: string; day: string }[] =>
	entries
		.filter((entry) => entry.kind === 'phase-entered' && entry.cycle === cycle)
		.map((entry) => ({ phase: String(factOf(entry, 'phase')), day: entry.day }));

function digestIn(entry: Entry | undefined, fact: string): string | null {
	const digest = entry && factOf(entry, fact);
	return typeof digest === 'string' ? digest : null;
}

/** The digest of the scheme a year was created with; null when no entry tells of it. */
export const schemeOfCycle = (entries: readonly Entry[], cycle: string): string | null =>
	digestIn(
		entries.find((entry) => entry.kind === 'cycle-created' && entry.cycle === cycle),
		'schemeHash'
	);

/**
 * The digest of a group's list of ballot keys as a second person confirmed it (protocol §4.1), the last one before rating
 * opened: a list is made anew when its draw is void. Null when none was confirmed.
 */
export const confirmedKeyList = (entries: readonly Entry[], cycle: string, group: string): string | null =>
	digestIn(
		before(entries, cycle, 'rating_open').findLast(
			(entry) => entry.kind === 'keys-confirmed' && factOf(entry, 'group') === group
		),
		'keyList'
	);

/** The digest of the annual and tracking scores of a year, the last that were uploaded before it was counted; or null. */
export const uploadedScores = (entries: readonly Entry[], cycle: string): string | null =>
	digestIn(
		before(entries, cycle, 'computing').findLast(({ kind }) => kind === 'scores-uploaded'),
		'digest'
	);

const lastComputed = (entries: readonly Entry[], cycle: string): Entry | undefined =>
	entries.findLast((entry) => entry.kind === 'result-computed' && entry.cycle === cycle);

/** The digest of the results of a year that were computed last; or null. */
export const computedSheet = (entries: readonly Entry[], cycle: string): string | null =>
	digestIn(lastComputed(entries, cycle), 'sheet');

/** The digest of the integrity note made with them; null also for results from before there were notes. */
export const computedNote = (entries: readonly Entry[], cycle: string): string | null =>
	digestIn(lastComputed(entries, cycle), 'integrity');
