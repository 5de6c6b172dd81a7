import { makeKeyPair, type KeyPair } from '#lib/server/issuer/key-pair.ts';

/**
 * Makes the keys of two years while the rest of the demonstration is being loaded, so that nobody waits for all of them at
 * once: those of the first year three at a time, since everything else waits for them, those of the second one by one, beside
 * the hashing of codes. Whoever needs one more than expected gets it made there and then.
 */
export function keysAhead([first, second]: readonly [number, number]): () => Promise<KeyPair> {
	const ahead: Promise<KeyPair>[] = [];
	for (let at = 0; at < first + second; at++) {
		const before = ahead[at - (at < first ? 3 : 1)] ?? Promise.resolve();
		ahead.push(before.then(makeKeyPair));
	}
	return () => ahead.shift() ?? makeKeyPair();
}
