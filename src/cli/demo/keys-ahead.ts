import { makeKeyPair, type KeyPair } from '#lib/server/issuer/wrap.ts';

/** Classes of ballots in the two years of the demonstration: so many keys are needed. */
const CLASSES = 230;
/** Keys made at the same time; more would keep the hashing of codes waiting. */
const AT_ONCE = 2;

/**
 * Makes keys while the rest of the demonstration is being loaded, so that nobody waits for all of them at once; whoever
 * needs one more than expected gets it made there and then.
 */
export function keysAhead(classes = CLASSES): () => Promise<KeyPair> {
	const ahead: Promise<KeyPair>[] = [];
	for (let at = 0; at < classes; at++) ahead.push((ahead[at - AT_ONCE] ?? Promise.resolve()).then(makeKeyPair));
	return () => ahead.shift() ?? makeKeyPair();
}
