import { compareUtf16, isIncluded, merkleRoot, proveInclusion, required, type Inclusion } from '../../basics/index.ts';

/** Leaves of ballots that become public together, sorted, so that their order tells nothing of their coming. */
export type Batch = { readonly leaves: readonly string[]; readonly root: string };

/** A leaf's place in a batch of its year. */
export type PlaceInBatch = { readonly batch: number; readonly root: string; readonly inclusion: Inclusion };

/** The batch of some leaves (64 hex each, all different): sorted, with the Merkle root over their hex texts (RFC 9162). */
export function batchOf(unsorted: readonly string[]): Batch {
	const leaves = unsorted.toSorted(compareUtf16);
	return { leaves, root: merkleRoot(leaves) };
}

/** The proof that a batch holds a leaf; null when it does not. */
export function placeIn(batch: number, { leaves, root }: Batch, leaf: string): PlaceInBatch | null {
	const index = leaves.indexOf(leaf);
	return index < 0 ? null : { batch, root, inclusion: proveInclusion(leaves, index) };
}

/** Whether the proof shows the leaf in the batch of that root. */
export const isInBatch = (leaf: string, { inclusion, root }: PlaceInBatch): boolean =>
	isIncluded(leaf, inclusion, root);

const LEAF = /^[0-9a-f]{64}$/;

/** Whether published leaves are what a batch may hold (well formed, sorted, none twice) and give its root. */
export const isBatch = ({ leaves, root }: Batch): boolean =>
	leaves.length > 0 &&
	leaves.every((leaf, at) => LEAF.test(leaf) && (at === 0 || required(leaves[at - 1], 'leaf') < leaf)) &&
	merkleRoot(leaves) === root;
