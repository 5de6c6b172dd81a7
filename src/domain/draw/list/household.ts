import { sha256 } from '../../basics/index.ts';
import type { Numbers } from './growing.ts';

const LOT_BYTES = 4;

/**
 * A person's place in the lot of their household, lowest first: the first four bytes of SHA-256 of household and key as a
 * whole number. It follows from the list alone, so that whoever has the list finds the same people; no key of the office
 * and no second upload of the same list can change it.
 */
export function householdLot(household: string, key: string): number {
	const digest = sha256(`svydraw/1/household\n${household}\n${key}\n`);
	return digest.slice(0, LOT_BYTES).reduce((number, byte) => number * 256 + byte, 0);
}

/** For each row its household, counted from 1 (0: of its own), and its place in the lot there. */
export type Homes = { readonly homes: Pick<Numbers, 'at'>; readonly lots: Pick<Numbers, 'at'> };

/**
 * The rows, of those given, beyond the first `most` of each household in the order of the lot (of equal lots the earlier
 * row stays). What is drawn from the rest are households' representatives: someone who lives alone counts for as much as
 * a family, and the published N counts representatives, not residents.
 */
export function beyondHousehold(rows: Uint32Array, { homes, lots }: Homes, most: number): Uint32Array {
	const shared = rows.filter((row) => homes.at(row) > 0);
	shared.sort((a, b) => homes.at(a) - homes.at(b) || lots.at(a) - lots.at(b) || a - b);
	return shared.filter((row, at) => at >= most && homes.at(shared[at - most] ?? row) === homes.at(row));
}
