import { describe, expect, test } from 'vitest';
import { merkleHolds, merkleProof, merkleRoot } from '#domain/basics';

const leaves = (count: number) => Array.from({ length: count }, (_, i) => `leaf ${i}`);

describe('a Merkle tree (RFC 9162)', () => {
	test('without leaves has the hash of nothing as its root', () => {
		expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
	});

	test('with one empty leaf has the root that the RFC 6962 test data give', () => {
		expect(merkleRoot([''])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
	});

	test.each([1, 2, 3, 4, 5, 7, 8, 9, 16, 17])('of %d leaves proves every leaf and no other', (count) => {
		const tree = leaves(count);
		const root = merkleRoot(tree);
		for (const [index, leaf] of tree.entries()) {
			const proof = merkleProof(tree, index);
			expect(merkleHolds(leaf, proof, root)).toBe(true);
			expect(merkleHolds(`${leaf}!`, proof, root)).toBe(false);
			expect(merkleHolds(leaf, [...proof, { side: 'L', hash: root }], root)).toBe(false);
			if (proof.length > 0) expect(merkleHolds(leaf, proof.slice(1), root)).toBe(false);
		}
	});
});
