import { describe, expect, it } from 'vitest';
import * as law from '#domain/draw';
import { designHash, earlierDraws, leaveOut, makeManifest, readFrameText, selectedIn, verifyDraw } from '#domain/draw';
import {
	aDesign,
	aFrameText,
	aLaterWave,
	aManifest,
	aStratum,
	aTwoStageDesign,
	inUnits
} from '../../../builders/draw.ts';
import { sourcesOf } from '../../../builders/draw.ts';
import { fc } from '../../../builders/properties.ts';

const people = [...aStratum('east', 30), ...aStratum('west', 40)];
const frame = aFrameText(people);
const first = aManifest(people, 10);
const second = aLaterWave(frame, [first], 8);
const third = aLaterWave(frame, [first, second], 12);

const failures = (...[manifest, earlier]: [law.AnyManifest, law.AnyManifest[]?]) =>
	verifyDraw(manifest, frame, undefined, earlier)
		.checks.filter(({ passed }) => !passed)
		.map(({ name }) => name);
const persons = (manifest: law.AnyManifest) => selectedIn(manifest).map(({ commitment }) => commitment);

describe('a later wave', () => {
	it('leaves out everyone drawn before it', () => {
		expect(new Set([first, second, third].flatMap(persons)).size).toBe(2 * (10 + 8 + 12));
		expect(third.design.strata.map(({ N }) => N)).toEqual([12, 22]);
	});

	it('verifies with the draws it came after, and not without', () => {
		expect(failures(second, [first])).toEqual([]);
		expect(failures(third, [second, first])).toEqual([]);
		expect(failures(second)).toContain('earlier-draws');
		expect(failures(third, [first])).toContain('earlier-draws');
	});

	it('is rejected when an earlier draw does not hold, or was another', () => {
		const forged = { ...first, strata: first.strata.map((stratum) => ({ ...stratum, selected: stratum.reserve })) };
		expect(failures(second, [forged])).toContain('earlier-draws');
		expect(failures(second, [aManifest(people, 11)])).toContain('earlier-draws');
	});

	it('names every draw before it, not only the last', () => {
		expect(earlierDraws([designHash(second.design)], [first, second])).toBeUndefined();
		expect(
			earlierDraws(
				[first, second].map(({ design }) => designHash(design)),
				[second, first]
			)
		).toEqual([first, second]);
	});

	it('is not made without them', () => {
		expect(() => makeManifest(frame, second.design, second.sources)).toThrow('earlier draws are at hand');
	});

	it('may follow a draw in two stages, and leaves out the people of its units', () => {
		const members = inUnits('rural', [20, 20, 30]);
		const text = aFrameText(members);
		const design = aTwoStageDesign(text, members, 2, 10);
		const stages = makeManifest(text, design, sourcesOf(design));
		const wave = aLaterWave(text, [stages], 15);
		expect(wave.design.strata).toMatchObject([{ stratum: 'rural', N: 50, n: 15 }]);
		expect(verifyDraw(wave, text, undefined, [stages]).passed).toBe(true);
		expect(selectedIn(stages).every(({ unit }) => unit !== undefined)).toBe(true);
	});

	it('shares nobody with the waves before it, whatever the dice say', () => {
		const rolls = fc.stringMatching(/^[0-9]{20}$/);
		fc.assert(
			fc.property(rolls, fc.integer({ min: 1, max: 20 }), (dice, n) => {
				const wave = aLaterWave(frame, [first], n, dice);
				const all = [...persons(first), ...persons(wave)];
				expect(new Set(all).size).toBe(all.length);
			}),
			{ numRuns: 30 }
		);
	});

	it('leaves people of other groups in, though they be the same persons', () => {
		const line = { group: 'deputies', stratum: 'east', commitment: persons(first)[0] ?? '' };
		expect(leaveOut([line], [first])).toEqual([line]);
	});

	it('knows no exchange of one person for another', () => {
		const names = Object.keys(law).filter((name) => /substitut|replace|exchange|swap/i.test(name));
		expect(names).toEqual([]);
	});

	it('is one of the frame everyone can read', () => {
		const read = readFrameText(frame);
		expect(read.ok && leaveOut(read.value, [])).toEqual(read.ok && read.value);
		expect(aDesign(frame, people, 10).frame).toBe(second.design.frame);
	});
});
