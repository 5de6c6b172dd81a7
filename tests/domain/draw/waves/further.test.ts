import { describe, expect, it } from 'vitest';
import {
	designHash,
	leftForWave,
	makeManifest,
	mayDrawWave,
	readFrameText,
	selectedIn,
	unionOf,
	verifyDraw,
	waveStrata,
	type DrawDesign,
	type Released
} from '#domain/draw';
import { aFrameText, aLaterWave, aManifest, aStratum, someValues, sourcesOf } from '../../../builders/draw.ts';

const people = [...aStratum('east', 30), ...aStratum('west', 40)];
const frame = aFrameText(people);
const first = aManifest(people, 10);
const second = aLaterWave(frame, [first], 12);
const DAY = 86_400_000;

describe('what is left for a further wave', () => {
	it('is everyone of a stratum no draw selected, and nothing of a stratum with fewer than ten', () => {
		const left = (designs: readonly DrawDesign[]) =>
			leftForWave(designs).map((each) => [each.stratum, each.population]);
		expect(left([first.design])).toEqual([
			['east', 20],
			['west', 30]
		]);
		expect(left([first.design, second.design])).toEqual([['west', 18]]);
		expect(leftForWave([])).toEqual([]);
	});

	it('is drawn from by the sizes named, strata without one are left out', () => {
		const left = leftForWave([first.design]);
		expect(waveStrata(left, new Map([['west', 12]]))).toEqual([{ group: 'citizens', stratum: 'west', N: 30, n: 12 }]);
	});
});

describe('a wave that leaves a stratum out', () => {
	const design: DrawDesign = {
		...first.design,
		after: [designHash(first.design)],
		reserve: 0,
		strata: waveStrata(leftForWave([first.design]), new Map([['west', 12]]))
	};
	const wave = makeManifest(frame, design, sourcesOf(design, someValues), [first]);

	it('verifies, and draws nobody of it', () => {
		expect(verifyDraw(wave, frame, undefined, [first]).passed).toBe(true);
		expect(selectedIn(wave).every(({ stratum }) => stratum === 'west')).toBe(true);
	});

	it('may not name a stratum the list does not have, and a first draw may leave none out', () => {
		const strata = [...design.strata, { group: 'citizens', stratum: 'south', N: 20, n: 10 }];
		const forged = { ...wave, design: { ...design, strata } };
		const failed = verifyDraw(forged, frame, undefined, [first]).checks.filter(({ passed }) => !passed);
		expect(failed.map(({ name }) => name)).toContain('strata');
		const { after, ...plain } = design;
		expect(after).toHaveLength(1);
		expect(() => makeManifest(frame, plain, sourcesOf(plain, someValues))).toThrow('counts the strata');
	});
});

describe('whether a further wave may be drawn', () => {
	const out: Released = { parts: 1, lastAt: 0, invited: 40, responded: 19 };
	const may = (design: Pick<DrawDesign, 'replicates' | 'release'>, progress: Partial<Released>, aim = 0.5, now = 0) =>
		mayDrawWave(design, { ...out, ...progress }, aim, now);

	it('is decided by counts in steps of ten', () => {
		expect(may({}, {})).toEqual({ ok: true, value: { invited: 40, answered: 10, below: 0.5 } });
		expect(may({}, {}, 0.25)).toEqual({
			ok: false,
			error: { code: 'wave-response-enough', rate: 0.25, below: 0.25 }
		});
	});

	it('follows the rule of the design where it has one, whatever is aimed at now', () => {
		const release = { afterDays: 3, below: 0.3 };
		expect(may({ release }, {}, 1)).toMatchObject({ error: { code: 'wave-too-early', from: 3 * DAY } });
		expect(may({ release }, {}, 1, 3 * DAY)).toMatchObject({ ok: true, value: { below: 0.3 } });
		expect(may({ release }, { responded: 12, invited: 30 }, 1, 3 * DAY)).toMatchObject({
			error: { code: 'wave-response-enough' }
		});
	});

	it('waits for all parts of the last draw', () => {
		const parts = { replicates: 2, release: { afterDays: 0, below: 1 } };
		expect(may(parts, {})).toEqual({ ok: false, error: { code: 'replicates-left', left: 1 } });
	});
});

describe('the waves of a group together', () => {
	it('are one sample of the whole stratum, as far as they have gone out', () => {
		const sizes = (parts: number) =>
			unionOf([
				{ manifest: first, parts: 1 },
				{ manifest: second, parts }
			]).map(({ stratum, population, sample, selected }) => [stratum, population, sample, selected.length]);
		expect(sizes(1)).toEqual([
			['east', 30, 22, 22],
			['west', 40, 22, 22]
		]);
		expect(sizes(0)).toEqual([
			['east', 30, 10, 10],
			['west', 40, 10, 10]
		]);
	});

	it('is as fair as one draw: over many seeds everybody is in the union equally often', () => {
		const small = aStratum('east', 40);
		const text = aFrameText(small);
		const read = readFrameText(text);
		const everybody = read.ok ? read.value : [];
		const hits = new Map<string, number>();
		const ROUNDS = 300;
		for (let round = 0; round < ROUNDS; round++) {
			const dice = String(10_000 + round).repeat(4);
			const one = makeManifest(
				text,
				aManifest(small, 10).design,
				sourcesOf(aManifest(small, 10).design, { ...someValues, dice })
			);
			const two = aLaterWave(text, [one], 10, dice);
			for (const { commitment } of [one, two].flatMap(selectedIn))
				hits.set(commitment, (hits.get(commitment) ?? 0) + 1);
		}
		const expected = ROUNDS / 2;
		const chi =
			everybody.reduce((sum, { commitment }) => sum + ((hits.get(commitment) ?? 0) - expected) ** 2, 0) /
			(expected / 2);
		// χ² with 39 degrees of freedom exceeds 80 once in ten thousand times.
		expect(hits.size).toBe(40);
		expect(chi).toBeLessThan(80);
	});
});
