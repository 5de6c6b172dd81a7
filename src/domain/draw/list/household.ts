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
export function* beyondHousehold(rows: Uint32Array, { homes, lots }: Homes, most: number): Generator<number> {
	for (const home of byHome(rows, homes))
		if (home.length > most) yield* [...home].sort((a, b) => lots.at(a) - lots.at(b) || a - b).slice(most);
}

/** The rows of each household, sorted by counting: to compare a million rows would take as much memory as to hold them. */
function* byHome(rows: Uint32Array, homes: Homes['homes']): Generator<Uint32Array> {
	const count = rows.reduce((most, row) => Math.max(most, homes.at(row)), 0) + 2;
	const starts = new Uint32Array(count);
	const move = (home: number): number => (starts[home] = (starts[home] ?? 0) + 1);
	for (const row of rows) move(homes.at(row) + 1);
	for (let home = 1; home < count; home++) starts[home] = (starts[home] ?? 0) + (starts[home - 1] ?? 0);
	const sorted = new Uint32Array(rows.length);
	for (const row of rows) sorted[move(homes.at(row)) - 1] = row;
	for (let home = 1; home < count - 1; home++) yield sorted.subarray(starts[home - 1], starts[home]);
}
