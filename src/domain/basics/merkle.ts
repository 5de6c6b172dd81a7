import { assert, required } from './assert.ts';
import { fromHex, toHex } from './bytes.ts';
import { sha256 } from './digest.ts';

/** One step from a leaf to the root: the sibling's hash (64 hex) and the side it stands on. */
export type ProofStep = { readonly side: 'L' | 'R'; readonly hash: string };

/** Hash of a leaf and of a node over two others (RFC 9162 §2.1.1), 32 bytes. */
export const leafHash = (leaf: string): Uint8Array => sha256(`\0${leaf}`);

// Filled anew for every node.
const node = new Uint8Array(65).fill(1, 0, 1);

export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
	node.set(left, 1);
	node.set(right, 33);
	return sha256(node);
}

/** Largest power of two smaller than `count` (RFC 9162 §2.1.1); count ≥ 2. */
function splitPoint(count: number): number {
	let size = 1;
	while (size * 2 < count) size *= 2;
	return size;
}

/** The root of a part of the tree. */
const rootOf = (hashes: readonly Uint8Array[]): Uint8Array => grow(hashes, (hash) => hash);

/** Leaves after which a large tree tells how far it is. */
const TOLD = 16_384;

/**
 * Merkle tree hash of texts (RFC 9162 §2.1.1), 64 hex; the root of no leaves is the hash of nothing. `tell` hears the share
 * of the work done.
 */
export function merkleRoot(leaves: readonly string[], tell: (share: number) => void = () => undefined): string {
	if (leaves.length === 0) return toHex(sha256(''));
	const root = grow(leaves, (leaf, at) => {
		if (at % TOLD === 0) tell(at / leaves.length);
		return leafHash(leaf);
	});
	return toHex(root);
}

/**
 * The root over leaves that are hashed one by one. Full trees wait for another of their size, as the digits of a binary
 * counter wait for a carry; at the end the smaller go under the larger. That is the tree of RFC 9162, whose left half is
 * always full.
 */
function grow<T>(leaves: readonly T[], hashOf: (leaf: T, at: number) => Uint8Array): Uint8Array {
	const full: Uint8Array[] = [];
	for (const [at, leaf] of leaves.entries()) {
		let tree = hashOf(leaf, at);
		for (let carry = at; carry % 2 === 1; carry = (carry - 1) / 2)
			tree = nodeHash(required(full.pop(), 'a tree'), tree);
		full.push(tree);
	}
	return full.reduceRight((right, left) => nodeHash(left, right));
}

/** Inclusion proof of the leaf at `index`, from the leaf up to the root (RFC 9162 §2.1.3.1). */
export function merkleProof(leaves: readonly string[], index: number): ProofStep[] {
	assert(index >= 0 && index < leaves.length, 'the leaf is in the tree');
	const stepsTo = (hashes: readonly Uint8Array[], at: number): ProofStep[] => {
		if (hashes.length === 1) return [];
		const split = splitPoint(hashes.length);
		const [left, right] = [hashes.slice(0, split), hashes.slice(split)];
		return at < split
			? [...stepsTo(left, at), { side: 'R', hash: toHex(rootOf(right)) }]
			: [...stepsTo(right, at - split), { side: 'L', hash: toHex(rootOf(left)) }];
	};
	return stepsTo(leaves.map(leafHash), index);
}

/** Whether the proof leads from the leaf to the root. */
export function merkleHolds(leaf: string, proof: readonly ProofStep[], root: string): boolean {
	if (proof.some(({ hash }) => hash.length !== 64)) return false;
	const reached = proof.reduce((hash, step) => {
		const sibling = fromHex(step.hash);
		return step.side === 'L' ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
	}, leafHash(leaf));
	return toHex(reached) === root;
}
