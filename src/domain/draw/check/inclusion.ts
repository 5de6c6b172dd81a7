import { err, merkleHolds, merkleProof, ok, type ProofStep, type Result } from '../../basics/index.ts';
import type { FrameDigest } from '../frame.ts';

/** That a line of a frame, the `index`-th from 0 without the header, stands in the tree of its root: the way up. */
export type InclusionProof = { readonly line: string; readonly index: number; readonly steps: readonly ProofStep[] };

export type InclusionRefusal = {
	readonly code:
		'line-not-in-frame' | 'proof-too-short' | 'proof-too-long' | 'proof-side-wrong' | 'proof-of-another-root';
};

/** The proof of the line a commitment (64 hex) stands in; a commitment stands in one line of a group. */
export function proveInclusion(frameText: string, commitment: string): Result<InclusionProof, InclusionRefusal> {
	const lines = frameText.split('\n').slice(1, -1);
	const index = lines.findIndex((line) => line.endsWith(`\t${commitment}`));
	const line = lines[index];
	if (line === undefined) return err({ code: 'line-not-in-frame' });
	return ok({ line, index, steps: merkleProof(lines, index) });
}

/** Whether a proof leads from its line to the root of the frame, with as many steps as the tree is high there (RFC 9162). */
export function checkInclusion(
	{ line, index, steps }: InclusionProof,
	{ members, merkleRoot }: Pick<FrameDigest, 'members' | 'merkleRoot'>
): Result<true, InclusionRefusal> {
	if (!Number.isSafeInteger(index) || index < 0 || index >= members) return err({ code: 'line-not-in-frame' });
	const sides = sidesOf(index, members);
	if (steps.length < sides.length) return err({ code: 'proof-too-short' });
	if (steps.length > sides.length) return err({ code: 'proof-too-long' });
	if (steps.some(({ side }, at) => side !== sides[at])) return err({ code: 'proof-side-wrong' });
	return merkleHolds(line, steps, merkleRoot) ? ok(true) : err({ code: 'proof-of-another-root' });
}

/** On which side the sibling stands at each step from the leaf to the root of a tree of so many leaves. */
function sidesOf(index: number, leaves: number): ('L' | 'R')[] {
	if (leaves <= 1) return [];
	const split = 2 ** Math.ceil(Math.log2(leaves) - 1);
	return index < split ? [...sidesOf(index, split), 'R'] : [...sidesOf(index - split, leaves - split), 'L'];
}
