import { canonicalJson, sha256Hex } from '../basics/index.ts';
import type { Deed, Entry } from './entry.ts';

/** The end of the chain: how many entries there are and the hash of the last. */
export type Head = { readonly seq: number; readonly hash: string };

/** Where every chain begins. */
export const genesis: Head = { seq: 0, hash: '0'.repeat(64) };

/** Hash of an entry: SHA-256 of its canonical JSON (RFC 8785), 64 hex. */
export const hashOf = (entry: Entry): string => sha256Hex(canonicalJson(entry));

/** The deed as the entry that follows the head. */
export const follow = (head: Head, deed: Deed): Entry => ({ ...deed, seq: head.seq + 1, previous: head.hash });

/** Where a chain breaks: the first entry that does not name the one before it, or null when none does. */
export function brokenAt(entries: readonly Entry[]): number | null {
	let head = genesis;
	for (const entry of entries) {
		if (entry.seq !== head.seq + 1 || entry.previous !== head.hash) return entry.seq;
		head = { seq: entry.seq, hash: hashOf(entry) };
	}
	return null;
}
