import type { AnyManifest } from '../manifest.ts';

/** What the public ledger says of a draw: the entry that fixed it and the entry that made it, by their places. */
export type DrawRecord = {
	readonly committed: {
		readonly seq: number;
		readonly hash: string;
		readonly merkleRoot: string;
		readonly designHash: string;
	} | null;
	readonly made: { readonly seq: number; readonly seed: string } | null;
};

/** A comparison of a manifest with the record: `expected` is what was recorded, `found` what the manifest says. */
export type RecordCheck = {
	readonly name: 'record-frame' | 'record-root' | 'record-design' | 'record-seed' | 'record-order';
	readonly passed: boolean;
	readonly expected: string;
	readonly found: string;
};

const NOWHERE = '-';

/** Whether frame and design are those recorded before the draw, and the seed the one recorded after it (statistics §2.3). */
export function checkRecord({ frame, designHash, seed }: AnyManifest, { committed, made }: DrawRecord): RecordCheck[] {
	const [first, then] = [committed?.seq ?? NOWHERE, made?.seq ?? NOWHERE];
	return [
		compare('record-frame', committed?.hash, frame.hash),
		compare('record-root', committed?.merkleRoot, frame.merkleRoot),
		compare('record-design', committed?.designHash, designHash),
		compare('record-seed', made?.seed, seed),
		{
			name: 'record-order',
			passed: committed !== null && made !== null && committed.seq < made.seq,
			expected: `${first}`,
			found: `${then}`
		}
	];
}

const compare = (name: RecordCheck['name'], recorded: string | undefined, found: string): RecordCheck => ({
	name,
	passed: recorded === found,
	expected: recorded ?? NOWHERE,
	found
});
