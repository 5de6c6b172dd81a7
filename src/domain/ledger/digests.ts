import { factOf, type Entry } from './entry.ts';

/**
 * The digest of a group's list of ballot keys as a second person confirmed it (protocol §4.1), the last one: a list is made
 * anew when its draw is void. Null when none was confirmed.
 */
export function confirmedKeyList(entries: readonly Entry[], cycle: string, group: string): string | null {
	const confirmed = entries.findLast(
		(entry) => entry.kind === 'keys-confirmed' && entry.cycle === cycle && factOf(entry, 'group') === group
	);
	return confirmed ? String(factOf(confirmed, 'keyList')) : null;
}

/** The digest of the annual and tracking scores of a year as they were uploaded last; null before that. */
export function uploadedScores(entries: readonly Entry[], cycle: string): string | null {
	const uploaded = entries.findLast((entry) => entry.kind === 'scores-uploaded' && entry.cycle === cycle);
	return uploaded ? String(factOf(uploaded, 'digest')) : null;
}
