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

/** Primes that differ and whose product has all its bits: now and then a product is a bit short. */
async function primes(): Promise<readonly bigint[]> {
	for (;;) {
		const found: bigint[] = [];
		while (found.length < PRIMES) found.push(await prime());
		const modulus = found.reduce((product, each) => product * each);
		if (new Set(found).size === PRIMES && modulus >> BigInt(BITS - 1) === 1n) return found;
	}
}

/**
 * A new RSA key of 3072 bits and three primes (RFC 8017 §3.2), a tenth of a second or two on another thread. Whoever has only
 * the public half cannot tell how many primes there are; three of 1024 bits make a key in a third of the time of two, and
 * a signature in half of it. They are as safe: factoring 3072 bits by the number field sieve costs less than finding a factor
 * of 1024 bits by elliptic curves, and OpenSSL's own limit for this length is three.
 */
export async function makeKeyPair(): Promise<KeyPair> {
	const found = await primes();
	const modulus = found.reduce((product, each) => product * each);
	const totient = found.reduce((product, each) => product * (each - 1n), 1n);
	const exponent = required(inverse(EXPONENT, totient), 'the exponent suits every prime');
	const pkcs1 = privateKeyOf({ modulus, publicExponent: EXPONENT, privateExponent: exponent, primes: found });
	const hex = modulus.toString(16);
	const key = classKey(hex);
	assert(key.ok, 'a key is made as keys are read');
	const pkcs8 = createPrivateKey({ key: Buffer.from(pkcs1), format: 'der', type: 'pkcs1' }).export({
		format: 'der',
		type: 'pkcs8'
	});
	return { key: key.value, modulus: hex, pkcs8: new Uint8Array(pkcs8) };
}
