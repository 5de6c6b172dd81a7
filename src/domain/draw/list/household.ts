import { sha256 } from '../../basics/index.ts';

/** Digits of a place in the lot of a household: as many as a number holds exactly. */
const BYTES = 6;

/**
 * A person's place in the lot of their household, lowest first: the beginning of SHA-256 of household and key as a whole
 * number. It follows from the list alone, so that whoever has the list finds the same people; no key of the office and no
 * second upload of the same list can change it.
 */
export function householdLot(household: string, key: string): number {
	const digest = sha256(`svydraw/1/household\n${household}\n${key}\n`);
	return digest.slice(0, BYTES).reduce((number, byte) => number * 256 + byte, 0);
}

/** For each row its household, counted from 0, and its place in the lot there. */
export type Homes = { readonly homes: readonly number[]; readonly lots: readonly number[] };

/**
 * The rows, of those given, beyond the first `most` of each household in the order of the lot (of equal lots the earlier
 * row stays). What is drawn from the rest are households' representatives: someone who lives alone counts for as much as
 * a family, and the published N counts representatives, not residents.
 */
export function beyondHousehold(rows: readonly number[], { homes, lots }: Homes, most: number): number[] {
	const homeOf = (row: number | undefined): number | undefined => (row === undefined ? undefined : homes[row]);
	const lotOf = (row: number): number => lots[row] ?? 0;
	const order = rows.toSorted((a, b) => (homes[a] ?? 0) - (homes[b] ?? 0) || lotOf(a) - lotOf(b) || a - b);
	return order.filter((row, at) => homeOf(order[at - most]) === homeOf(row));
}
