import { createPrivateKey, generatePrime } from 'node:crypto';
import { classKey, inverse, toInteger, type ClassKey } from '#domain/ballot';
import { assert, required } from '#domain/basics';
import { privateKeyOf } from './pkcs1.ts';

/** A key pair as it was made: the private half as PKCS #8 (DER), the modulus in hex. */
export type KeyPair = { readonly key: ClassKey; readonly modulus: string; readonly pkcs8: Uint8Array };

const EXPONENT = 65537n;
const BITS = 3072;
const PRIMES = 3;

/** A prime of so many bits, of which the first two are set, made on another thread. */
const generate = (bits: number): Promise<ArrayBuffer> =>
	new Promise((resolve, reject) => {
		generatePrime(bits, (error, found) => (error ? reject(error) : resolve(found)));
	});

/** A prime that suits the exponent. */
async function prime(): Promise<bigint> {
	for (;;) {
		const found = toInteger(new Uint8Array(await generate(BITS / PRIMES)));
		if (found % EXPONENT !== 1n) return found;
	}
}

/** Primes that differ, and their product, which has all its bits: now and then one is a bit short. */
async function primes(): Promise<{ readonly found: readonly bigint[]; readonly modulus: bigint }> {
	for (;;) {
		const found: bigint[] = [];
		while (found.length < PRIMES) found.push(await prime());
		const modulus = found.reduce((product, each) => product * each);
		if (new Set(found).size === PRIMES && modulus >> BigInt(BITS - 1) === 1n) return { found, modulus };
	}
}

/**
 * A new RSA key of 3072 bits and three primes (RFC 8017 §3.2), which are looked for on another thread for a tenth of a second
 * or two. Whoever has only the public half cannot tell how many primes there are; three of 1024 bits make a key in a third
 * of the time of two, and a signature in half of it. To factor 3072 bits by the number field sieve costs less than to find a
 * factor of 1024 bits by elliptic curves, and OpenSSL's own limit for this length is three. What three primes lack is
 * OpenSSL's newest way of putting the parts together in constant time; the powers are, and every message is blinded anew by
 * OpenSSL before them, so that no time depends on what somebody sends.
 */
export async function makeKeyPair(): Promise<KeyPair> {
	const { found, modulus } = await primes();
	const totient = found.reduce((product, each) => product * (each - 1n), 1n);
	const privateExponent = required(inverse(EXPONENT, totient), 'the exponent suits every prime');
	const pkcs1 = privateKeyOf({ modulus, publicExponent: EXPONENT, privateExponent, primes: found });
	const secret = createPrivateKey({ key: Buffer.from(pkcs1), format: 'der', type: 'pkcs1' });
	const hex = modulus.toString(16);
	const key = classKey(hex);
	assert(key.ok, 'a key is made as keys are read');
	return { key: key.value, modulus: hex, pkcs8: new Uint8Array(secret.export({ format: 'der', type: 'pkcs8' })) };
}
