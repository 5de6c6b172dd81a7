import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkInclusion, digestFrame, proveInclusion, readFrameText, type InclusionProof } from '#domain/draw';
import { aFrameText, aStratum } from '../builders/draw.ts';
import { ensurePython, python } from './python.ts';

/** A proof as it is, too short, too long, of another place, with sides or siblings changed. */
function altered(proof: InclusionProof): InclusionProof[] {
	const { index, steps } = proof;
	const [first] = steps;
	const longer = first
		? [
				[...steps, first],
				[first, ...steps]
			]
		: [[{ side: 'L' as const, hash: '00'.repeat(32) }]];
	const flipped = steps.map((_, at) =>
		steps.map((step, of) => (of === at ? { ...step, side: step.side === 'L' ? ('R' as const) : ('L' as const) } : step))
	);
	const others = [steps.slice(1), steps.slice(0, -1), [...steps].reverse(), ...longer, ...flipped];
	return [
		proof,
		{ ...proof, index: index + 1 },
		{ ...proof, index: index + 1000 },
		{ ...proof, line: `${proof.line} ` },
		...others.map((changed) => ({ ...proof, steps: changed }))
	];
}

it('two verifiers agree on every inclusion proof and on what may be wrong with it', () => {
	ensurePython();
	const cases = [1, 2, 3, 7, 8, 13].flatMap((size) => {
		const text = aFrameText(aStratum('east', size));
		const tree = digestFrame(text);
		const lines = readFrameText(text);
		return (lines.ok ? lines.value : []).flatMap(({ commitment }) => {
			const proof = proveInclusion(text, commitment);
			return (proof.ok ? altered(proof.value) : []).map((one) => ({ one, tree }));
		});
	});
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-proofs-'));
	const file = path.join(folder, 'cases.ndjson');
	const written = cases.map(({ one, tree }) => ({
		proof: JSON.stringify(one),
		members: tree.members,
		root: tree.merkleRoot
	}));
	writeFileSync(file, written.map((each) => `${JSON.stringify(each)}\n`).join(''));
	const { stdout, stderr } = python('verify_draw.py', '--cases', file);
	rmSync(folder, { recursive: true });
	expect(stderr).toBe('');
	const ours = cases.map(({ one, tree }) => (checkInclusion(one, tree).ok ? 'accept' : 'refuse'));
	expect(stdout.trimEnd().split('\n')).toEqual(ours);
	expect(ours.filter((verdict) => verdict === 'accept').length).toBeGreaterThanOrEqual(34);
});
