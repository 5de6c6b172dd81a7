import { describe, expect, it } from 'vitest';
import { required } from '#domain/basics';
import { checkDesign, classPlan, type UnitsDesign } from '#domain/draw';
import { aFrameText, aTwoStageDesign, inUnits } from '../../../builders/draw.ts';

const members = inUnits('rural', [90, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12]);
const frame = aFrameText(members);
const design = (units: number, take: number) => aTwoStageDesign(frame, members, units, take);
const stratumOf = (units: number, take: number) => required(design(units, take).strata[0], 'a stratum');
const faultsOf = (units: number, take: number, change: Partial<UnitsDesign> = {}) => {
	const checked = checkDesign({ ...design(units, take), strata: [{ ...stratumOf(units, take), ...change }] });
	return checked.ok ? [] : checked.error.faults;
};

const named = { group: 'citizens', stratum: 'rural' };

describe('the plan of the classes', () => {
	it('puts twenty in one where that leaves eight of them', () => {
		const stratum = {
			...named,
			N: 4000,
			take: 5,
			sizes: Object.fromEntries([...Array(200).keys()].map((at) => [`t${at}`, 20]))
		};
		expect(classPlan({ ...stratum, units: 32 })).toMatchObject({ together: 4, classes: 8 });
		expect(classPlan({ ...stratum, units: 31 })).toMatchObject({ together: 2, classes: 15 });
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
		expect(faultsOf(3, 12, { N: 180, sizes, take: 5 })).toEqual([
			{ code: 'too-few-classes', ...named, units: 3, together: 2 }
		]);
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
