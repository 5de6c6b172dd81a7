/**
 * Ledger 公开台账: the append-only public record of the office's acts.
 *
 * Promises: each entry names the hash of the one before it, so that nothing can be taken out, changed or put in between
 * unseen. Refuses to know persons, codes and ballots: an entry carries roles, codes of units and groups, counts and digests.
 */
export * from './chain.ts';
export * from './document.ts';
export * from './entry.ts';
