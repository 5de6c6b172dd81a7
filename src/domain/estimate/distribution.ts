import { betaQuantile, betaTails, pBeta, type Tails } from './beta.ts';
import { gammaLower } from './gamma.ts';

/** Student's t distribution function with df > 0 degrees of freedom (fixture 00). */
export function pT(t: number, df: number): Tails {
	const square = t * t;
	const half = betaTails(df / (df + square), square / (df + square), df / 2, 0.5).lower / 2;
	return t < 0 ? { lower: half, upper: 1 - half } : { lower: 1 - half, upper: half };
}

/** Quantile of Student's t distribution (fixture 00). */
export function qT(p: number, df: number): number {
	if (p > 0.5) return -lowerQuantileT(1 - p, df);
	return p === 0.5 ? 0 : lowerQuantileT(p, df);
}

/** t ≤ 0 with P(T ≤ t) = p ≤ ½: through x = df/(df+t²), or through 1 - x where x is too near to one to tell. */
function lowerQuantileT(p: number, df: number): number {
	const x = betaQuantile({ lower: 2 * p, upper: 1 - 2 * p }, df / 2, 0.5);
	if (x < 0.5) return -Math.sqrt((df * (1 - x)) / x);
	const complement = betaQuantile({ lower: 1 - 2 * p, upper: 2 * p }, 0.5, df / 2);
	return -Math.sqrt((df * complement) / (1 - complement));
}

/** The t that leaves (1 - level)/2 in each tail. */
export const criticalT = (level: number, df: number): number => qT((1 + level) / 2, df);

/** P(X ≥ x) of a binomial count of n trials with probability p (fixture 00). */
export const binomialUpper = (x: number, n: number, p: number): number =>
	x <= 0 ? 1 : x > n ? 0 : pBeta(p, x, n - x + 1).lower;

/** P(X ≥ x) of a Poisson count with mean lambda (fixture 00). */
export const poissonUpper = (x: number, lambda: number): number => (x <= 0 ? 1 : gammaLower(x, lambda));

type Rational = { readonly over: readonly number[]; readonly under: readonly number[] };

/** Coefficients of Wichura's PPND16 (Applied Statistics 37, 1988, algorithm AS 241), lowest power first. */
const CENTRE: Rational = {
	over: [
		3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
		33430.57558358813, 2509.0809287301227
	],
	under: [
		1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
		28729.085735721943, 5226.495278852854
	]
};
const NEAR_TAIL: Rational = {
	over: [
		1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
		0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
	],
	under: [
		1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
		0.0005475938084995345, 1.0507500716444169e-9
	]
};
const FAR_TAIL: Rational = {
	over: [
		6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
		0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7
	],
	under: [
		1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
		1.421511758316446e-7, 2.0442631033899397e-15
	]
};

const polynomial = (coefficients: readonly number[], x: number): number =>
	coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
const rational = ({ over, under }: Rational, x: number): number => polynomial(over, x) / polynomial(under, x);

/** Quantile of the standard normal distribution, 0 < p < 1 (Wichura 1988, AS 241; fixture 00). */
export function qNormal(p: number): number {
	const centred = p - 0.5;
	if (Math.abs(centred) <= 0.425) return centred * rational(CENTRE, 0.180625 - centred * centred);
	const depth = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
	return Math.sign(centred) * (depth <= 5 ? rational(NEAR_TAIL, depth - 1.6) : rational(FAR_TAIL, depth - 5));
}
