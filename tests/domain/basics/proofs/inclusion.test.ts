import { describe, expect, test } from 'vitest';
import { isIncluded, merkleRoot, proveInclusion } from '#domain/basics';

const leaves = (count: number) => Array.from({ length: count }, (_, i) => `leaf ${i}`);
const SIZES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 33];

describe('an inclusion proof (RFC 9162 §2.1.3)', () => {
	test.each(SIZES)('shows each of %d leaves at its place and nowhere else', (count) => {
		const tree = leaves(count);
		const root = merkleRoot(tree);
		for (const [index, leaf] of tree.entries()) {
			const proof = proveInclusion(tree, index);
			expect(isIncluded(leaf, proof, root)).toBe(true);
			for (const other of tree.keys())
				if (other !== index) expect(isIncluded(leaf, { ...proof, index: other }, root)).toBe(false);
			expect(isIncluded(`${leaf}!`, proof, root)).toBe(false);
		}
	});

	test.each(SIZES)('of a tree of %d leaves that is too short, too long or turned round proves nothing', (count) => {
		const tree = leaves(count);
		const root = merkleRoot(tree);
		for (const [index, leaf] of tree.entries()) {
			const proof = proveInclusion(tree, index);
			const { path } = proof;
			const bent = [path.slice(1), path.slice(0, -1), [...path, root], [root, ...path], path.toReversed()];
			for (const other of bent)
				if (other.join() !== path.join()) expect(isIncluded(leaf, { ...proof, path: other }, root)).toBe(false);
		}
	});

	test('with a place or a size that is none proves nothing', () => {
		const tree = leaves(5);
		const [proof, root] = [proveInclusion(tree, 4), merkleRoot(tree)];
		for (const index of [-1, 5, 4.5, NaN, 2 ** 60]) expect(isIncluded('leaf 4', { ...proof, index }, root)).toBe(false);
		for (const size of [0, 4, 9, NaN]) expect(isIncluded('leaf 4', { ...proof, size }, root)).toBe(false);
		expect(isIncluded('leaf 4', { ...proof, path: ['no hash'] }, root)).toBe(false);
	});
});
