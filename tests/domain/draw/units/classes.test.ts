import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	allowsEqualChances,
	checkDesign,
	classesOf,
	classPlan,
	expectedSample,
	makeManifest,
	unitChances,
	type TwoStageDesign,
	type UnitsDesign
} from '#domain/draw';
import { aFrameText, aManifest, aStratum, aTwoStageDesign, inUnits, sourcesOf } from '../../../builders/draw.ts';

const [city, ...towns] = [90, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12];
const members = inUnits('rural', [city ?? 0, ...towns]);
const frame = aFrameText(members);
const design = (units: number, take: number): TwoStageDesign => aTwoStageDesign(frame, members, units, take);
const stratumOf = (units: number, take: number): UnitsDesign => design(units, take).strata[0] as UnitsDesign;
const drawn = (units: number, take: number, dice = '27182818284590452353') => {
	const made = design(units, take);
	return makeManifest(frame, made, sourcesOf(made, { 'party:congress': '37'.repeat(32), dice }));
};
const faultsOf = (units: number, take: number, change: Partial<UnitsDesign> = {}) => {
	const checked = checkDesign({ ...design(units, take), strata: [{ ...stratumOf(units, take), ...change }] });
	return checked.ok ? [] : checked.error.faults;
};
const named = { group: 'citizens', stratum: 'rural' };

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

	it('hold twenty where that leaves eight of them', () => {
		const stratum = { ...named, N: 4000, take: 5, sizes: Object.fromEntries([...Array(200).keys()].map((at) => [`t${at}`, 20])) };
		expect(classPlan({ ...stratum, units: 32 })).toMatchObject({ together: 4, classes: 8 });
		expect(classPlan({ ...stratum, units: 31 })).toMatchObject({ together: 2, classes: 15 });
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

describe('a design in two stages whose classes would be unsound is refused', () => {
	it('where a unit that is certain to be in gives fewer than ten', () => {
		expect(faultsOf(11, 12, { take: 9, units: 11 }).map(({ code }) => code)).toEqual(
			Array<string>(11).fill('unit-class-too-small')
		);
	});

	it('where the lot would choose one unit only', () => {
		const capital = { N: 430, sizes: { ...stratumOf(2, 12).sizes, t0: 220 } };
		expect(faultsOf(2, 12, capital)).toEqual([{ code: 'lonely-unit', ...named }]);
		expect(faultsOf(3, 12, capital)).toEqual([]);
	});

	it('where units that share a class do not give the same number each', () => {
		const sizes = { a: 8, b: 20, c: 20, d: 20, e: 20, f: 20 };
		expect(faultsOf(4, 12, { N: 108, sizes })).toEqual([
			{ code: 'unit-smaller-than-take', ...named, unit: 'a', size: 8, take: 12 }
		]);
	});

	it('where too few units share too few classes', () => {
		const sizes = Object.fromEntries([...Array(9).keys()].map((at) => [`t${at}`, 20]));
		expect(faultsOf(3, 12, { N: 180, sizes, take: 5 })).toEqual([{ code: 'too-few-classes', ...named, units: 3, together: 2 }]);
		expect(faultsOf(4, 12, { N: 180, sizes, take: 5 })).toEqual([]);
	});

	it('where a class would have no code of its own', () => {
		const long = 'x'.repeat(60);
		const sizes = { [long]: 20, b: 20, c: 20 };
		expect(faultsOf(2, 12, { N: 60, sizes })).toEqual([{ code: 'class-code-bad', text: `rural.${long}` }]);
		const twins = ['a', 'a.b'].map((stratum, at) => ({
			...{ group: 'citizens', stratum, N: 60, units: 2, take: 12 },
			sizes: at === 0 ? { 'b.c': 20, d: 20, e: 20 } : { c: 20, f: 20, g: 20 }
		}));
		const checked = checkDesign({ ...design(5, 12), strata: twins });
		expect(checked).toMatchObject({ error: { faults: [{ code: 'class-code-bad', text: 'a.b.c' }] } });
	});

	it('where the first part of the sample gives a class fewer than ten', () => {
		const cut = { ...design(5, 12), replicates: 2, release: { afterDays: 7, below: 0.5 } };
		const checked = checkDesign(cut);
		expect(!checked.ok && checked.error.faults).toContainEqual({
			...{ code: 'unit-class-too-small', ...named, unit: 't0', sample: 6, least: 10 }
		});
	});
});

describe('the chances before the lot', () => {
	it('of the units add up to the places, and the people they give to the sample', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 30 }),
				fc.nat(29),
				fc.integer({ min: 1, max: 40 }),
				(sizes, asked, take) => {
					const units = 1 + (asked % sizes.length);
					const named = Object.fromEntries(sizes.map((size, at) => [`t${at}`, size]));
					const N = sizes.reduce((sum, size) => sum + size, 0);
					const stratum = { group: 'g', stratum: 's', N, units, take, sizes: named };
					const chances = unitChances(stratum);
					expect(chances.reduce((sum, { unitProbability }) => sum + unitProbability, 0)).toBeCloseTo(units, 8);
					expect(chances.every(({ probability }) => probability > 0 && probability <= 1)).toBe(true);
					const people = chances.reduce((sum, { probability, size }) => sum + probability * size, 0);
					expect(expectedSample(stratum)).toBeCloseTo(people, 8);
				}
			)
		);
	});

	it('are those the draw publishes', () => {
		const chances = new Map(unitChances(stratumOf(5, 12)).map(({ unit, probability }) => [unit, probability]));
		for (const unit of drawn(5, 12).strata[0]?.units ?? [])
			expect(unit.probability).toBeCloseTo(chances.get(unit.unit) ?? NaN, 15);
	});

	it('may be equal where no unit is more than three times another', () => {
		expect([allowsEqualChances([10, 30]), allowsEqualChances([10, 31])]).toEqual([true, false]);
	});
});
