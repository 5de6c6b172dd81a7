/** A fraction in lowest terms, so that equal means are one answer: `17-5` as a code, 17/5 in words. */
export type Fraction = { readonly over: number; readonly under: number };

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** The fraction of two whole numbers, `under` above zero. */
export function fraction(over: number, under: number): Fraction {
	const common = divisor(over, under);
	return { over: over / common, under: under / common };
}

/** Points 0–100 of a mean mark from 1 to 5. */
export const pointsOf = ({ over, under }: Fraction): number => (25 * (over - under)) / under;

/** The option of the scale that says just this. */
export const optionOf = ({ over, under }: Fraction): string => `${over}-${under}`;
