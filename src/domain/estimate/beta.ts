import { lnBeta } from './gamma.ts';

/** P(X ≤ x) and P(X > x), each computed without taking it from one, so that a tiny tail keeps its digits. */
export type Tails = { readonly lower: number; readonly upper: number };

const TINY = 1e-300;
const notZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** Continued fraction of the incomplete beta function, by Lentz (Abramowitz & Stegun 26.5.8). */
function betaFraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
	let value = d;
	const advance = (numerator: number): number => {
		d = 1 / notZero(1 + numerator * d);
		c = notZero(1 + numerator / c);
		value *= c * d;
		return c * d;
	};
	for (let m = 1, step = 0; Math.abs(step - 1) > 1e-16 && m < 100_000; m++) {
		const twice = 2 * m;
		advance((m * (b - m) * x) / ((a + twice - 1) * (a + twice)));
		step = advance((-(a + m) * (a + b + m) * x) / ((a + twice) * (a + twice + 1)));
	}
	return value;
}

/** Both tails of the beta distribution at x, whose complement 1 - x is given as exactly as the caller knows it. */
export function betaTails(x: number, complement: number, a: number, b: number): Tails {
	if (x <= 0) return { lower: 0, upper: 1 };
	if (complement <= 0) return { lower: 1, upper: 0 };
	const lnX = x < 0.5 ? Math.log(x) : Math.log1p(-complement);
	const lnComplement = x < 0.5 ? Math.log1p(-x) : Math.log(complement);
	const factor = Math.exp(a * lnX + b * lnComplement - lnBeta(a, b));
	if (x < (a + 1) / (a + b + 2)) {
		const lower = (factor * betaFraction(x, a, b)) / a;
		return { lower, upper: 1 - lower };
	}
	const upper = (factor * betaFraction(complement, b, a)) / b;
	return { lower: 1 - upper, upper };
}

/** Beta distribution function with shapes a, b > 0 (fixture 00). */
export const pBeta = (x: number, a: number, b: number): Tails => betaTails(x, 1 - x, a, b);

/** The x where both tails are as given, by bisection on the smaller tail down to the last bit. */
export function betaQuantile({ lower, upper }: Tails, a: number, b: number): number {
	if (lower <= 0) return 0;
	if (upper <= 0) return 1;
	const isBelow = (x: number): boolean => {
		const tails = pBeta(x, a, b);
		return lower <= upper ? tails.lower < lower : tails.upper > upper;
	};
	let low = 0;
	let high = 1;
	for (let middle = 0.5; middle > low && middle < high; middle = low + (high - low) / 2) {
		if (isBelow(middle)) low = middle;
		else high = middle;
	}
	return high;
}

/** Quantile of the beta distribution with shapes a, b > 0 (fixture 00). */
export const qBeta = (p: number, a: number, b: number): number => betaQuantile({ lower: p, upper: 1 - p }, a, b);
