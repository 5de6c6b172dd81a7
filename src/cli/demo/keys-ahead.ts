import { makeKeyPair, type KeyPair } from '#lib/server/issuer/wrap.ts';

/** Classes of ballots in a year of the demonstration: so many keys are needed at once. */
const CLASSES = 115;

/**
 * Makes the keys of two years while the rest of the demonstration is being loaded, so that nobody waits for all of them at
 * once: those of the first year three at a time, since everything else waits for them, those of the second one by one, beside
 * the hashing of codes. Whoever needs one more than expected gets it made there and then.
 */
export function keysAhead(classes = CLASSES): () => Promise<KeyPair> {
	const ahead: Promise<KeyPair>[] = [];
	for (let at = 0; at < 2 * classes; at++) {
		const before = ahead[at - (at < classes ? 3 : 1)] ?? Promise.resolve();
		ahead.push(before.then(makeKeyPair));
	}
	return () => ahead.shift() ?? makeKeyPair();
}
