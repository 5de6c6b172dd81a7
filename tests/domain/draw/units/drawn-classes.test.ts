import { describe, expect, it } from 'vitest';
import { questionnaireFor } from '#domain/ballot';
import { classesOf, makeManifest } from '#domain/draw';
import { aFrameText, aManifest, aStratum, aTwoStageDesign, inUnits, sourcesOf } from '../../../builders/draw.ts';
import { aScheme, groupOf } from '../../../builders/scheme.ts';

const members = inUnits('rural', [90, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12]);
const frame = aFrameText(members);
const design = (units: number, take: number) => aTwoStageDesign(frame, members, units, take);
const drawn = (units: number, take: number) => {
	const made = design(units, take);
	return makeManifest(frame, made, sourcesOf(made));
};

describe('the classes of a draw', () => {
	it('are the strata, where people are drawn at once', () => {
		const manifest = aManifest([...aStratum('east', 30), ...aStratum('west', 40)], 12);
		expect(classesOf(manifest).map(({ code, population, sample, of }) => [code, population, sample, of])).toEqual([
			['east', 30, 12, null],
			['west', 40, 12, null]
		]);
	});

	it('are the drawn units, where each gives ten people; those by lot stand for equal shares of the people', () => {
		const classes = classesOf(drawn(5, 12));
		expect(classes).toHaveLength(5);
		const [first, ...others] = classes;
		expect(first).toMatchObject({ code: 'rural.t0', stratum: 'rural', population: 90, sample: 12 });
		expect(first?.of).toEqual({ units: ['t0'], certain: true });
		for (const each of others) {
			expect(each).toMatchObject({ population: 210 / 4, sample: 12, of: { certain: false } });
			expect(each.code).toBe(`rural.${each.of?.units.join() ?? ''}`);
		}
	});

	it('are random groups of units where a unit gives fewer, each unit in one of them', () => {
		const even = inUnits('rural', Array<number>(30).fill(20));
		const text = aFrameText(even);
		const made = aTwoStageDesign(text, even, 11, 4);
		const classes = classesOf(makeManifest(text, made, sourcesOf(made)));
		expect(classes.map(({ code, sample }) => [code, sample])).toEqual([
			['rural.g1', 16],
			['rural.g2', 16],
			['rural.g3', 12]
		]);
		expect(new Set(classes.flatMap(({ of }) => of?.units ?? [])).size).toBe(11);
		expect(classes.reduce((sum, { population }) => sum + population, 0)).toBeCloseTo(600, 9);
		expect(classes[2]?.population).toBeCloseTo((3 * 600) / 11, 9);
	});

	it('of a sample in parts are those of the whole, filled as the parts go out', () => {
		const made = { ...design(5, 12), replicates: 2, release: { afterDays: 7, below: 0.5 } };
		const manifest = makeManifest(frame, made, sourcesOf(made));
		const [half, whole] = [classesOf(manifest, 1), classesOf(manifest)];
		expect(half.map(({ code }) => code)).toEqual(whole.map(({ code }) => code));
		expect(half.map(({ population }) => population)).toEqual(whole.map(({ population }) => population));
		half.forEach((each, at) => {
			expect(each.sample).toBe((whole[at]?.sample ?? 0) / 2);
			expect(whole[at]?.selected).toEqual(expect.arrayContaining([...each.selected]));
		});
	});
});

describe('a class', () => {
	it('is asked what its stratum is asked, for its code begins with that of its stratum', () => {
		const [scheme, members] = [aScheme(), inUnits('north.rural', [40, 30, 30, 20, 20])];
		const text = aFrameText(members);
		const made = aTwoStageDesign(text, members, 3, 12);
		const group = groupOf(scheme, 'citizen');
		for (const { code, stratum } of classesOf(makeManifest(text, made, sourcesOf(made)))) {
			expect(code.startsWith(`${stratum}.`)).toBe(true);
			expect(questionnaireFor(scheme, group, code)).toEqual(questionnaireFor(scheme, group, stratum));
		}
	});
});
