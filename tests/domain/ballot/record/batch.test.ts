import { describe, expect, it } from 'vitest';
import { batchOf, isBatch, isInBatch, placeIn } from '#domain/ballot';
import { merkleRoot, sha256Hex } from '#domain/basics';

const leaves = Array.from({ length: 23 }, (_, at) => sha256Hex(`ballot ${at}`));

describe('a batch of ballots', () => {
	it('is the same whatever the order its ballots came in', () => {
		const batch = batchOf(leaves);
		expect(batchOf(leaves.toReversed())).toEqual(batch);
		expect(batch.leaves).toEqual(leaves.toSorted());
		expect(batch.root).toBe(merkleRoot(leaves.toSorted()));
		expect(isBatch(batch)).toBe(true);
	});

	it('proves each of its leaves and no other', () => {
		const batch = batchOf(leaves);
		for (const leaf of leaves) {
			const place = placeIn(4, batch, leaf);
			expect(place?.batch).toBe(4);
			expect(place && isInBatch(leaf, place)).toBe(true);
			expect(place && isInBatch(sha256Hex('no ballot'), place)).toBe(false);
		}
		expect(placeIn(4, batch, sha256Hex('no ballot'))).toBeNull();
	});

	it('is none when it is empty, unsorted, holds a leaf twice or has another root', () => {
		const { leaves: sorted, root } = batchOf(leaves);
		const [first = ''] = sorted;
		for (const bent of [[], sorted.toReversed(), [first, ...sorted], sorted.slice(1), [...sorted.slice(1), 'zz']])
			expect(isBatch({ leaves: bent, root: merkleRoot(bent) }) && bent.length === sorted.length).toBe(false);
		expect(isBatch({ leaves: sorted.slice(1), root })).toBe(false);
	});
});
