import { binomialUpper } from '../estimate/index.ts';

/** Ballots of a class that show a pattern, out of those that could. */
export type ClassCount = { readonly flagged: number; readonly n: number };

/** A class held against all others: its share, theirs, the chance of so many, and that chance among so many classes. */
export type ClassScreen = {
	readonly rate: number;
	readonly reference: number;
	readonly p: number;
	readonly q: number;
};

/** Fewest ballots of a class that is screened. */
export const LEAST_SCREENED = 10;

/** Adjusts p-values so that of what is called conspicuous a known share is wrong (Benjamini & Hochberg 1995; fixture 15). */
export function benjaminiHochberg(p: readonly number[]): number[] {
	const q = p.map(() => 1);
	const descending = [...p.keys()].sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0));
	let least = 1;
	descending.forEach((place, at) => {
		least = Math.min(least, ((p[place] ?? 0) * p.length) / (p.length - at));
		q[place] = least;
	});
	return q;
}

/**
 * Screens each class against the rest: P(Bin(n, p0) ≥ x) with p0 from the other classes, adjusted over the classes
 * (statistics §7; fixture 15). Null for a class of fewer than ten.
 */
export function classScreen(classes: readonly ClassCount[]): (ClassScreen | null)[] {
	const sum = (of: (each: ClassCount) => number) => classes.reduce((total, each) => total + of(each), 0);
	const [flagged, n] = [sum((each) => each.flagged), sum((each) => each.n)];
	const tested = classes.map((own) => {
		if (own.n < LEAST_SCREENED) return null;
		const reference = (flagged - own.flagged + 0.5) / (n - own.n + 1);
		return { rate: own.flagged / own.n, reference, p: binomialUpper(own.flagged, own.n, reference) };
	});
	const q = benjaminiHochberg(tested.flatMap((each) => each?.p ?? []));
	let at = 0;
	return tested.map((each) => each && { ...each, q: q[at++] ?? 1 });
}
