import { HIGH_RESPONSE } from './level.ts';
import { LEAST_SCREENED } from './class-screen.ts';
import { LEAST_COPIED, LEAST_EXTREME, LEAST_STRAIGHT } from './patterns.ts';

/** A screen of a class as published: the share of ballots that show the pattern, and q. */
export type Screened = { readonly share: number; readonly q: number };

/** What the screens say of a class; of one below ten ballots nothing. Counts are left out: the result sheet may hide them. */
export type ClassIntegrity = {
	readonly class: string;
	readonly screened: boolean;
	readonly straight: Screened | null;
	readonly copies: Screened | null;
	readonly unanswered: Screened | null;
	/** Standard errors from the group's mean. */
	readonly funnel: number | null;
	/** Chance of so little spread. */
	readonly dispersion: number | null;
	/** Adjusted chance of so many ballots in `width` batches from `batch` on. */
	readonly burst: { readonly batch: number; readonly width: number; readonly p: number } | null;
};

export type GroupIntegrity = {
	readonly group: string;
	readonly classes: readonly ClassIntegrity[];
	/** Pairs of class and unit looked at, and those where too many answers are all best or all worst. */
	readonly extreme: {
		readonly pairs: number;
		readonly flagged: readonly { readonly class: string; readonly unit: string; readonly q: number }[];
	};
	/** Units that can be compared at home and elsewhere. */
	readonly home: readonly {
		readonly unit: string;
		readonly excess: number;
		readonly se: number;
		readonly pHolm: number;
	}[];
	/** Classes where nearly everybody answered and scored high. */
	readonly fingerprint: readonly string[];
	/** Spearman's correlation of response and score over the classes. */
	readonly correlation: number | null;
};

/** Below which chance something is called conspicuous, fixed before any ballot is read (statistics §7). */
export const INTEGRITY_RULES = {
	leastBallots: LEAST_SCREENED,
	leastStraight: LEAST_STRAIGHT,
	leastCopied: LEAST_COPIED,
	leastExtreme: LEAST_EXTREME,
	q: 0.01,
	burst: 0.001,
	funnel: 3,
	dispersion: 0.001,
	home: 0.01,
	highResponse: HIGH_RESPONSE
} as const;

/** 数据质量说明: what was found in a year's ballots, with the rules it was found by. It changes no result. */
export type IntegrityNote = {
	readonly v: 1;
	readonly cycle: string;
	readonly schemeHash: string;
	readonly rules: Readonly<Record<keyof typeof INTEGRITY_RULES, number>>;
	readonly groups: readonly GroupIntegrity[];
};

export type Sign = 'straight' | 'copies' | 'unanswered' | 'funnel' | 'dispersion' | 'burst';

/** What is conspicuous about a class by the rules of its note. */
export function signsOf(found: ClassIntegrity, rules: IntegrityNote['rules'] = INTEGRITY_RULES): Sign[] {
	const { straight, copies, unanswered, funnel, dispersion, burst } = found;
	const signs: readonly (readonly [Sign, boolean])[] = [
		['straight', straight !== null && straight.q < rules.q],
		['copies', copies !== null && copies.q < rules.q],
		['unanswered', unanswered !== null && unanswered.q < rules.q],
		['funnel', funnel !== null && Math.abs(funnel) > rules.funnel],
		['dispersion', dispersion !== null && dispersion < rules.dispersion],
		['burst', burst !== null && burst.p < rules.burst]
	];
	return signs.filter(([, fires]) => fires).map(([sign]) => sign);
}
