const HALF_LN_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** Coefficients B(2k)/(2k(2k-1)) of Stirling's series, k = 1…7 (Abramowitz & Stegun 6.1.41). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** What Stirling's formula misses: ln Γ(x) - ((x-½) ln x - x + ½ ln 2π), for x ≥ 10 (error below 1e-15). */
function stirlingRest(x: number): number {
	const square = x * x;
	return STIRLING.reduceRight((sum, coefficient) => sum / square + coefficient, 0) / x;
}

/** ln Γ(x) for x > 0: Stirling's series, small arguments shifted up by Γ(x+1) = x Γ(x). */
export function lnGamma(x: number): number {
	let product = 1;
	let shifted = x;
	for (; shifted < 10; shifted++) product *= shifted;
	return (shifted - 0.5) * Math.log(shifted) - shifted + HALF_LN_TWO_PI + stirlingRest(shifted) - Math.log(product);
}

/** ln B(a, b) for a, b > 0, without the cancellation of three large ln Γ (Didonato & Morris 1992, ACM TOMS 708). */
export function lnBeta(a: number, b: number): number {
	const small = Math.min(a, b);
	const large = Math.max(a, b);
	if (large < 10) return lnGamma(small) + lnGamma(large) - lnGamma(small + large);
	const both = small + large;
	const rest = stirlingRest(large) - stirlingRest(both);
	if (small < 10)
		return lnGamma(small) + rest + small - small * Math.log(both) + (large - 0.5) * Math.log1p(-small / both);
	const corrections = HALF_LN_TWO_PI + stirlingRest(small) + rest - 0.5 * Math.log(large);
	return corrections + (small - 0.5) * Math.log(small / both) + large * Math.log1p(-small / both);
}

/** Series of the lower incomplete gamma function over its leading factor; quick for x < a + 1 (A&S 6.5.29). */
function lowerSeries(a: number, x: number): number {
	let term = 1 / a;
	let sum = term;
	for (let k = 1; term > sum * 1e-17; k++) {
		term *= x / (a + k);
		sum += term;
	}
	return sum;
}

/** Continued fraction of the upper incomplete gamma function, by Lentz; quick for x ≥ a + 1 (A&S 6.5.31). */
function upperFraction(a: number, x: number): number {
	let b = x + 1 - a;
	let c = Infinity;
	let d = 1 / b;
	let value = d;
	for (let k = 1, step = 0; Math.abs(step - 1) > 1e-16 && k < 10_000; k++) {
		const numerator = -k * (k - a);
		b += 2;
		d = 1 / (numerator * d + b);
		c = b + numerator / c;
		step = c * d;
		value *= step;
	}
	return value;
}

/** Regularised lower incomplete gamma function P(a, x) for a > 0, x ≥ 0 (fixture 00 through the Poisson tail). */
export function gammaLower(a: number, x: number): number {
	if (x <= 0) return 0;
	const factor = Math.exp(a * Math.log(x) - x - lnGamma(a));
	return x < a + 1 ? factor * lowerSeries(a, x) : 1 - factor * upperFraction(a, x);
}
