import { describe, expect, it } from 'vitest';
import { counted, verifyDraw, type Stage } from '#domain/draw';
import { aFrameText, aManifest, aStratum } from '../../../builders/draw.ts';

describe('the progress of a check', () => {
	it('is told every so many calls, as a share of them all', () => {
		const shares: number[] = [];
		const work = counted(
			(x: number) => x + 1,
			40_000,
			(share) => shares.push(share)
		);
		for (let at = 0; at < 40_000; at++) expect(work(at)).toBe(at + 1);
		expect(shares).toEqual([16_384 / 40_000, 32_768 / 40_000]);
	});

	it('goes through the parts of a check in their order, and changes nothing of what it finds', () => {
		const people = aStratum('east', 20_000);
		const [frame, manifest] = [aFrameText(people), aManifest(people, 10)];
		const stages: Stage[] = [];
		const told = verifyDraw(manifest, frame, (stage) => stages.push(stage));
		expect([...new Set(stages)]).toEqual(['frame', 'tree', 'tickets']);
		expect(told).toEqual(verifyDraw(manifest, frame));
	});
});
