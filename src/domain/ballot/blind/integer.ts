import { assert, fromHex, toHex } from '../../basics/index.ts';

/** OS2IP of RFC 8017 §4.2: the bytes as one number, the most significant first. */
export const toInteger = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes) || '0'}`);

/** I2OSP of RFC 8017 §4.1; a number that needs more bytes than `length` is a bug. */
export function toOctets(value: bigint, length: number): Uint8Array {
	const hex = value.toString(16).padStart(2 * length, '0');
	assert(hex.length === 2 * length, 'the number fits');
	return fromHex(hex);
}

/** Bits of the leading digits on which Euclid's algorithm is tried: what they are multiplied with stays exact. */
const LEADING = 52;
/** What two numbers become in several steps of Euclid's algorithm: `a·x + b·y` and `c·x + d·y`. */
type Steps = readonly [a: number, b: number, c: number, d: number];

/**
 * The steps of Euclid's algorithm that two numbers share with all that have the same leading digits `x` ≥ `y` (Lehmer; the
 * condition is Collins', Knuth, The Art of Computer Programming 2, §4.5.2, exercise 18 and Algorithm L).
 */
function sharedSteps(x: number, y: number): Steps {
	let [a, b, c, d] = [1, 0, 0, 1];
	for (;;) {
		if (y + c === 0 || y + d === 0) return [a, b, c, d];
		const quotient = Math.floor((x + a) / (y + c));
		if (quotient !== Math.floor((x + b) / (y + d))) return [a, b, c, d];
		[a, b, c, d] = [c, d, a - quotient * c, b - quotient * d];
		[x, y] = [y, x - quotient * y];
	}
}

/**
 * The number that times `value` is 1 modulo `modulus`, null when they share a factor: Euclid's algorithm after Lehmer, who
 * takes some thirty steps at a time on the leading digits (Knuth, The Art of Computer Programming 2, §4.5.2, Algorithm L).
 */
export function inverse(value: bigint, modulus: bigint): bigint | null {
	let [high, low] = [modulus, value % modulus];
	let [highFactor, lowFactor] = [0n, 1n];
	while (low > 0n) {
		const shift = BigInt(Math.max(high.toString(16).length * 4 - LEADING, 0));
		const [a, b, c, d] = sharedSteps(Number(high >> shift), Number(low >> shift));
		if (b === 0) {
			const quotient = high / low;
			[high, low] = [low, high - quotient * low];
			[highFactor, lowFactor] = [lowFactor, highFactor - quotient * lowFactor];
			continue;
		}
		const [p, q, r, s] = [BigInt(a), BigInt(b), BigInt(c), BigInt(d)];
		[high, low] = [p * high + q * low, r * high + s * low];
		[highFactor, lowFactor] = [p * highFactor + q * lowFactor, r * highFactor + s * lowFactor];
	}
	if (high !== 1n) return null;
	return highFactor < 0n ? highFactor + modulus : highFactor;
}
