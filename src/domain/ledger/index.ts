/**
 * Ledger 公开台账: the append-only public record of the office's acts.
 *
 * Promises: each entry names the hash of the one before it, so that nothing can be taken out, changed or put in between
 * unseen; its head is signed with the portal's key, so that whoever keeps a head can prove what was said; one audit for
 * server, browser and terminal. Refuses to know persons, codes and ballots: an entry carries roles, codes of units and groups, counts and digests.
 */
export * from './audit.ts';
export { batchesIn, LEAST_BATCH, recordOf } from './ballots.ts';
export type { BatchRecord } from './ballots.ts';
export * from './chain.ts';
export * from './complaints.ts';
export {
	computedNote,
	computedSheet,
	confirmedKeyList,
	phasesEntered,
	schemeOfCycle,
	uploadedScores
} from './digests.ts';
export * from './disclosures.ts';
export * from './document.ts';
export * from './draws.ts';
export * from './entry.ts';
export * from './head.ts';
