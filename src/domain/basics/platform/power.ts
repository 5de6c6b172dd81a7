/** RSAVP1 of RFC 8017 §5.2.2 for the one public exponent in use, 65537; `base` lies below the modulus. */
export function raise(base: bigint, modulus: bigint): bigint {
	let power = base;
	for (let squared = 0; squared < 16; squared++) power = (power * power) % modulus;
	return (power * base) % modulus;
}
