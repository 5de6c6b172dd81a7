import { assert, fromHex, toHex } from '../../basics/index.ts';

/** OS2IP of RFC 8017 §4.2: the bytes as one number, the most significant first. */
export const toInteger = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes) || '0'}`);

/** I2OSP of RFC 8017 §4.1; a number that needs more bytes than `length` is a bug. */
export function toOctets(value: bigint, length: number): Uint8Array {
	const hex = value.toString(16).padStart(2 * length, '0');
	assert(hex.length === 2 * length, 'the number fits');
	return fromHex(hex);
}

/** RSAVP1 of RFC 8017 §5.2.2 for the one public exponent in use, 65537. */
export function raise(base: bigint, modulus: bigint): bigint {
	let power = base;
	for (let squared = 0; squared < 16; squared++) power = (power * power) % modulus;
	return (power * base) % modulus;
}

/** The number that times `value` is 1 modulo `modulus`, by Euclid's algorithm; null when they share a factor. */
export function inverse(value: bigint, modulus: bigint): bigint | null {
	let [low, high] = [value % modulus, modulus];
	let [lowFactor, highFactor] = [1n, 0n];
	while (low > 1n) {
		const quotient = high / low;
		[low, high] = [high - quotient * low, low];
		[lowFactor, highFactor] = [highFactor - quotient * lowFactor, lowFactor];
	}
	if (low === 0n) return null;
	return lowFactor < 0n ? lowFactor + modulus : lowFactor;
}
