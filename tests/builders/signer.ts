import { constants, createPrivateKey, generateKeyPairSync, privateDecrypt, type KeyObject } from 'node:crypto';
import { classKey, type ClassKey } from '#domain/ballot';

/** The signer of a class as a test needs it: its public key, and the raw private operation. */
export type Signer = { readonly modulus: string; readonly key: ClassKey; sign(blinded: string): string };

const hexOf = (base64url: string | undefined): string => Buffer.from(base64url ?? '', 'base64url').toString('hex');

/** The raw private operation of a key on a message in hex. */
export const signWith = (key: KeyObject, blinded: string): string =>
	privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(blinded, 'hex')).toString('hex');

/** A new signer of 3072 bits. */
export function aSigner(): Signer {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65537 });
	const modulus = hexOf(privateKey.export({ format: 'jwk' }).n);
	const key = classKey(modulus);
	if (!key.ok) throw new Error(key.error.code);
	return { modulus, key: key.value, sign: (blinded) => signWith(privateKey, blinded) };
}

const base64url = (value: bigint): string => {
	const hex = value.toString(16);
	return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
};

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
	let [result, square] = [1n, base % modulus];
	for (let rest = exponent; rest > 0n; rest >>= 1n) {
		if (rest & 1n) result = (result * square) % modulus;
		square = (square * square) % modulus;
	}
	return result;
}

/** The private key of two primes under the exponent 65537, as the vectors of RFC 9474 give it. */
export function keyOfPrimes(p: bigint, q: bigint): KeyObject {
	const phi = (p - 1n) * (q - 1n);
	let k = 1n;
	while ((k * phi + 1n) % 65537n !== 0n) k++;
	const d = (k * phi + 1n) / 65537n;
	const jwk = { kty: 'RSA', n: p * q, e: 65537n, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: power(q, p - 2n, p) };
	const encoded = Object.entries(jwk).map(([name, value]) => [
		name,
		typeof value === 'bigint' ? base64url(value) : value
	]);
	return createPrivateKey({ key: Object.fromEntries(encoded) as Readonly<Record<string, string>>, format: 'jwk' });
}
