import type { Ticket } from '../ticket.ts';

/** What a check is about; those of a stratum or a unit come once for each. */
export type CheckName =
	| 'frame-form'
	| 'frame-hash'
	| 'frame-root'
	| 'frame-members'
	| 'design-hash'
	| 'earlier-draws'
	| 'sources'
	| 'transcript'
	| 'seed'
	| 'strata'
	| 'stratum-population'
	| 'stratum-sample'
	| 'stratum-selection'
	| 'stratum-cutoff'
	| 'stratum-reserve'
	| 'stratum-units'
	| 'unit-selection'
	| 'unit-cutoff';

/**
 * One check: `expected` is what the verifier computed, `found` what the manifest says; `subject` is `group/stratum` or
 * `group/stratum/unit`.
 */
export type Check = {
	readonly name: CheckName;
	readonly subject?: string;
	readonly passed: boolean;
	readonly expected: string;
	readonly found: string;
};

/** A check of two texts, which passes when they are the same. */
export function compare(name: CheckName, expected: string, found: string, subject?: string): Check {
	const check = { name, passed: expected === found, expected, found };
	return subject === undefined ? check : { ...check, subject };
}

/** What two places of the manifest both say; both, when they differ. */
export const agreed = (one: string, other: string): string => (one === other ? one : `${one} ≠ ${other}`);

/** The first entries in which two lists of tickets part, or the length of both. */
export function firstDifference(right: readonly Ticket[], found: readonly Ticket[]): [string, string] {
	for (let at = 0; at < Math.max(right.length, found.length); at++) {
		const [expected, seen] = [entry(right, at), entry(found, at)];
		if (expected !== seen) return [expected, seen];
	}
	return [String(right.length), String(found.length)];
}

function entry(tickets: readonly Ticket[], at: number): string {
	const ticket = tickets[at];
	return ticket ? `${at + 1}: ${ticket.commitment} ${ticket.ticket}` : `${at + 1}: -`;
}
