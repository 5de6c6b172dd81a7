import { describe, expect, it } from 'vitest';
import { checkDesign, wavesFaults, type DrawDesign } from '#domain/draw';
import { aDesign, aFrameText, aStratum, aTwoStageDesign, inUnits } from '../../../builders/draw.ts';

const people = [...aStratum('east', 60), ...aStratum('west', 50)];
const sound: DrawDesign = {
	...aDesign(aFrameText(people), people, 40),
	replicates: 4,
	release: { afterDays: 7, below: 0.5 }
};
const faultsOf = (change: Partial<DrawDesign>) => wavesFaults({ ...sound, ...change });

describe('the parts and waves of a design', () => {
	it('are accepted when nothing forbids them', () => {
		expect(checkDesign(sound)).toEqual({ ok: true, value: sound });
		expect(faultsOf({ after: ['ab'.repeat(32)] })).toEqual([]);
	});

	it('name each earlier draw once, by the hash of its design', () => {
		const hash = 'ab'.repeat(32);
		expect(faultsOf({ after: ['first'] })).toEqual([{ code: 'earlier-draw-bad', hash: 'first' }]);
		expect(faultsOf({ after: [hash, hash] })).toEqual([{ code: 'earlier-draw-twice', hash }]);
	});

	it.each([0, 1, 2.5])('are not %d', (replicates) => {
		expect(faultsOf({ replicates })).toEqual([{ code: 'too-few-replicates', replicates, least: 2 }]);
	});

	it('are each enough for one signing key', () => {
		expect(faultsOf({ replicates: 5 })).toMatchObject([
			{ code: 'replicate-too-small', stratum: 'east', sample: 40, replicates: 5, least: 10 },
			{ code: 'replicate-too-small', stratum: 'west' }
		]);
	});

	it('give every drawn unit a person', () => {
		const members = inUnits('rural', [3, 30, 40]);
		const design = aTwoStageDesign(aFrameText(members), members, 2, 30);
		const release = { afterDays: 7, below: 0.5 };
		expect(wavesFaults({ ...design, replicates: 3, release })).toEqual([]);
		const faults = wavesFaults({ ...design, replicates: 4, release });
		expect(faults).toMatchObject([{ code: 'replicate-too-small', sample: 3, least: 1 }]);
	});

	it('have their rule fixed before the draw', () => {
		const plain = aDesign(aFrameText(people), people, 40);
		expect(wavesFaults({ ...plain, replicates: 4 })).toEqual([{ code: 'release-rule-missing' }]);
		for (const release of [
			{ afterDays: -1, below: 0.5 },
			{ afterDays: 1.5, below: 0.5 },
			{ afterDays: 7, below: 0 },
			{ afterDays: 7, below: 1.1 }
		])
			expect(faultsOf({ release })).toEqual([{ code: 'release-rule-bad' }]);
	});
});
