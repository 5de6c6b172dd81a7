import { describe, expect, it } from 'vitest';
import { compareText, merkleHolds, merkleProof } from '#domain/basics';
import { countStrata, digestFrame, frameText, isCode, isHex32, readFrameText, stratumName } from '#domain/draw';
import { drawFixture } from '../../builders/draw.ts';

const { members, frame, strata } = drawFixture();
const lines = members.commitment.map((commitment, at) => ({
	group: members.group[at] ?? '',
	stratum: members.stratum[at] ?? '',
	commitment
}));
const one = { group: 'citizens', stratum: 'all', commitment: 'ab'.repeat(32) };
const other = { group: 'citizens', stratum: 'all', unit: 'tax', commitment: 'cd'.repeat(32) };

describe('the frame file', () => {
	it('is byte for byte that of the reference, in whatever order people were listed', () => {
		expect(frameText(lines)).toBe(frame.text);
		expect(frameText(lines.toReversed())).toBe(frame.text);
	});

	it('has the hash and the Merkle root of the reference', () => {
		const expected = { hash: frame.sha256, merkleRoot: frame.merkleRoot, members: members.id.length };
		expect(digestFrame(frame.text)).toEqual(expected);
	});

	it('gives each person a short proof of being in it', () => {
		const rows = frame.text.split('\n').slice(1, -1);
		const proof = merkleProof(rows, frame.proofIndex);
		expect(proof.map(({ side, hash }) => `${side}:${hash}`)).toEqual(frame.proof);
		expect(rows[frame.proofIndex]?.endsWith(frame.proofOf)).toBe(true);
		expect(merkleHolds(rows[frame.proofIndex] ?? '', proof, frame.merkleRoot)).toBe(true);
	});

	it('keeps its lines in byte order', () => {
		const rows = frameText([other, one]).split('\n').slice(1, -1);
		expect(rows).toEqual(rows.toSorted(compareText));
	});

	it('reads back what was written, the unit included', () => {
		expect(readFrameText(frameText([one, other]))).toEqual({ ok: true, value: [one, other] });
	});

	it('carries codes and commitments only', () => {
		expect(() => frameText([{ ...one, stratum: 'a\tb' }])).toThrow('codes and commitments');
	});

	const line = (letters: string, stratum = 'all') => `citizens\t${stratum}\t-\t${letters.repeat(32)}\n`;
	const header = 'svydraw/1/frame\n';

	it.each([
		['another header', line('aa'), { code: 'frame-header-wrong' }],
		['no last line feed', header + line('aa').trimEnd(), { code: 'frame-line-malformed', line: 2 }],
		['a malformed line', header + line('aa') + line('g1'), { code: 'frame-line-malformed', line: 3 }],
		['lines out of order', header + line('bb') + line('aa'), { code: 'frame-not-sorted', line: 3 }],
		['a line twice', header + line('aa') + line('aa'), { code: 'frame-member-twice', line: 3 }],
		[
			'a person in two strata of a group',
			header + line('aa', 'east') + line('aa', 'west'),
			{ code: 'frame-member-twice', line: 3 }
		]
	])('is refused with %s', (_, text, error) => {
		expect(readFrameText(text)).toEqual({ ok: false, error });
	});

	it('lets a person stand in two groups', () => {
		expect(readFrameText(frameText([one, { ...one, group: 'deputies' }])).ok).toBe(true);
	});

	it('counts the people of each stratum', () => {
		const expected = strata.map(({ group, stratum, N }) => ({ group, stratum, population: N }));
		const read = readFrameText(frame.text);
		expect(read.ok && countStrata(read.value)).toEqual(expected);
	});

	it('names a stratum by group and code', () => {
		expect(stratumName(one)).toBe('citizens/all');
	});
});

describe('codes and hashes', () => {
	it.each(['a', 'A-1_b.c', 'x'.repeat(64)])('%s is a code', (text) => expect(isCode(text)).toBe(true));
	it.each(['', 'a b', '大方', 'a/b', 'x'.repeat(65), 'a\n'])('%j is no code', (text) =>
		expect(isCode(text)).toBe(false)
	);
	it.each(['AB'.repeat(32), 'ab'.repeat(31), 'xy'.repeat(32), `${'ab'.repeat(32)}\n`])('%j is no hash', (text) => {
		expect(isHex32(text)).toBe(false);
	});
	it('64 lower-case hexadecimal digits are a hash', () => expect(isHex32('0f'.repeat(32))).toBe(true));
});
