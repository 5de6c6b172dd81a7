import { inverse } from '#domain/ballot';
import { assert, concat, fromHex, required } from '#domain/basics';

/** What an RSA key consists of; at least three primes. */
export type PrivateNumbers = {
	readonly modulus: bigint;
	readonly publicExponent: bigint;
	readonly privateExponent: bigint;
	readonly primes: readonly bigint[];
};

const INTEGER = 0x02;
const SEQUENCE = 0x30;

/** Tag, length and content (X.690 §8.1; the definite form of the length, §10.1). */
function encoded(tag: number, content: Uint8Array): Uint8Array {
	const { length } = content;
	if (length < 0x80) return concat(Uint8Array.of(tag, length), content);
	const digits = fromHex(length.toString(16).padStart(4, '0')).subarray(length < 0x100 ? 1 : 0);
	return concat(Uint8Array.of(tag, 0x80 | digits.length), digits, content);
}

/** A number that is not negative (X.690 §8.3): the first bit of its content is 0. */
function integer(value: bigint): Uint8Array {
	const hex = value.toString(16);
	const even = hex.length % 2 === 0 ? hex : `0${hex}`;
	return encoded(INTEGER, fromHex(/^[89a-f]/.test(even) ? `00${even}` : even));
}

const sequence = (...parts: readonly Uint8Array[]): Uint8Array => encoded(SEQUENCE, concat(...parts));

/** RSAPrivateKey of RFC 8017 §A.1.2 in its version for more than two primes ("multi"), as DER. */
export function privateKeyOf({ modulus, publicExponent, privateExponent, primes }: PrivateNumbers): Uint8Array {
	const [p = 0n, q = 0n, ...others] = primes;
	assert(others.length > 0, 'at least three primes');
	const exponent = (prime: bigint): bigint => privateExponent % (prime - 1n);
	const coefficient = (of: bigint, prime: bigint): bigint => required(inverse(of, prime), 'the primes differ');
	const infos = others.map((prime, at) => {
		const before = primes.slice(0, at + 2).reduce((product, each) => product * each);
		return sequence(integer(prime), integer(exponent(prime)), integer(coefficient(before, prime)));
	});
	return sequence(
		integer(1n),
		...[modulus, publicExponent, privateExponent, p, q, exponent(p), exponent(q), coefficient(q, p)].map(integer),
		sequence(...infos)
	);
}
