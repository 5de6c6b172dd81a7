/** The first `count` primes. */
function primes(count: number): number[] {
	const found: number[] = [];
	for (let candidate = 2; found.length < count; candidate++)
		if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
	return found;
}

/** The largest integer whose power is not above the value. */
function root(value: bigint, power: bigint): bigint {
	let guess = 0n;
	for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((guess + bit) ** power <= value) guess += bit;
	return guess;
}

/** The first 32 bits of the fractional part of a prime's root. */
const fraction = (prime: number, power: bigint): number =>
	Number(root(BigInt(prime) << (32n * power), power) & 0xffff_ffffn);

/** The 64 constants of the rounds of SHA-256: cube roots (FIPS 180-4 §4.2.2). */
export const roundConstants = primes(64).map((prime) => fraction(prime, 3n));

/** The eight words SHA-256 starts from: square roots (FIPS 180-4 §5.3.3). */
export const firstState = primes(8).map((prime) => fraction(prime, 2n));
