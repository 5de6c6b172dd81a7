import type { TestProject } from 'vitest/node';
import { makeKeyPair } from '#lib/server/issuer/key-pair.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Key pairs for the classes of all test years, in hex. */
		keyPairs: { readonly modulus: string; readonly pkcs8: string }[];
	}
}

/** No year of the tests has more classes. */
const CLASSES = 20;

/** Makes the keys of the run once, for each takes a tenth of a second: the years of all test files use them in turn. */
export default async function setup(project: TestProject): Promise<void> {
	const pairs = await Promise.all(Array.from({ length: CLASSES }, makeKeyPair));
	const inHex = pairs.map(({ modulus, pkcs8 }) => ({ modulus, pkcs8: Buffer.from(pkcs8).toString('hex') }));
	project.provide('keyPairs', inHex);
}
