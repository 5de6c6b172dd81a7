import { merkleProof, nodeHash, leafHash } from '../merkle.ts';
import { fromHex, toHex } from '../bytes.ts';

/** Where a leaf stands in a tree of `size` leaves and the hashes that lead from it to the root (64 hex each). */
export type Inclusion = { readonly index: number; readonly size: number; readonly path: readonly string[] };

/** The inclusion proof of the leaf at `index` (RFC 9162 §2.1.3.1). */
export const proveInclusion = (leaves: readonly string[], index: number): Inclusion => ({
	index,
	size: leaves.length,
	path: merkleProof(leaves, index).map(({ hash }) => hash)
});

const HASH = /^[0-9a-f]{64}$/;

/**
 * Whether the proof shows the leaf at its place in the tree of that root (RFC 9162 §2.1.3.2). Place and size decide on which
 * side each hash stands and how many there are: a proof that is too short or too long proves nothing.
 */
export function isIncluded(leaf: string, { index, size, path }: Inclusion, root: string): boolean {
	const inTree = Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
	if (!inTree || !path.every((hash) => HASH.test(hash))) return false;
	let [at, last, hash] = [index, size - 1, leafHash(leaf)];
	for (const text of path) {
		if (last === 0) return false;
		const sibling = fromHex(text);
		const fromLeft = at % 2 === 1 || at === last;
		hash = fromLeft ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
		if (fromLeft) while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
		[at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
	}
	return last === 0 && toHex(hash) === root;
}
