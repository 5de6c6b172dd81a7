import { describe, expect, it } from 'vitest';
import { checkInclusion, digestFrame, proveInclusion, readFrameText, type InclusionProof } from '#domain/draw';
import { aFrameText, aStratum, drawFixture } from '../../../builders/draw.ts';
import { fc } from '../../../builders/properties.ts';

const proofOf = (text: string, commitment: string): InclusionProof => {
	const proof = proveInclusion(text, commitment);
	if (!proof.ok) throw new Error(proof.error.code);
	return proof.value;
};
const refused = (code: string) => ({ ok: false, error: { code } });

describe('the proof that a line stands in the frame', () => {
	const { frame } = drawFixture();
	const tree = digestFrame(frame.text);
	const proof = proofOf(frame.text, frame.proofOf);

	it('is that of the reference', () => {
		expect(proof.index).toBe(frame.proofIndex);
		expect(proof.steps.map(({ side, hash }) => `${side}:${hash}`)).toEqual(frame.proof);
		expect(checkInclusion(proof, tree)).toEqual({ ok: true, value: true });
	});

	it('holds for every line of a frame of any size', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), (size) => {
				const text = aFrameText(aStratum('east', size));
				const lines = readFrameText(text);
				for (const { commitment } of lines.ok ? lines.value : [])
					expect(checkInclusion(proofOf(text, commitment), digestFrame(text)).ok).toBe(true);
			}),
			{ numRuns: 20 }
		);
	});

	it('is refused when too short or too long', () => {
		const { steps } = proof;
		expect(checkInclusion({ ...proof, steps: steps.slice(1) }, tree)).toEqual(refused('proof-too-short'));
		expect(checkInclusion({ ...proof, steps: [] }, tree)).toEqual(refused('proof-too-short'));
		expect(checkInclusion({ ...proof, steps: [...steps, ...steps] }, tree)).toEqual(refused('proof-too-long'));
	});

	it('is refused for another line, another place, another side and another root', () => {
		const { steps } = proof;
		expect(checkInclusion({ ...proof, line: `${proof.line}x` }, tree)).toEqual(refused('proof-of-another-root'));
		expect(checkInclusion({ ...proof, index: 36 }, tree)).toEqual(refused('line-not-in-frame'));
		const other = steps.map((step, at) => (at === 0 ? { ...step, side: 'L' as const } : step));
		expect(checkInclusion({ ...proof, steps: other }, tree)).toEqual(refused('proof-side-wrong'));
		const root = { ...tree, merkleRoot: '00'.repeat(32) };
		expect(checkInclusion(proof, root)).toEqual(refused('proof-of-another-root'));
	});

	it('is none for a commitment that stands in no line', () => {
		expect(proveInclusion(frame.text, '00'.repeat(32))).toEqual(refused('line-not-in-frame'));
	});
});
