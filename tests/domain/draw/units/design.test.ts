import { describe, expect, it } from 'vitest';
import { checkDesign, takeIn, unitsOf, type UnitsDesign } from '#domain/draw';
import { aFrameText, aTwoStageDesign, inUnits } from '../../../builders/draw.ts';

const people = inUnits('rural', [10, 10, 12, 28]);
const sound = aTwoStageDesign(aFrameText(people), people, 2, 10);
const [rural] = sound.strata as [UnitsDesign];
const faultsOf = (change: Partial<UnitsDesign>) => {
	const checked = checkDesign({ ...sound, strata: [{ ...rural, ...change }] });
	return checked.ok ? [] : checked.error.faults;
};
const named = { group: 'citizens', stratum: 'rural' };

describe('the design of a draw in two stages', () => {
	it('is accepted when nothing forbids it', () => {
		expect(checkDesign(sound)).toEqual({ ok: true, value: sound });
	});

	it('takes the same number in every unit, or all of a smaller one', () => {
		expect(unitsOf(rural).map(({ size }) => takeIn(rural, size))).toEqual([10, 10, 10, 10]);
		expect(takeIn({ ...rural, take: 12 }, 10)).toBe(10);
	});

	it.each([0, -3, 2.5])('cannot draw from a unit of %d people', (size) => {
		const faults = [{ code: 'unit-size-bad', ...named, unit: 't0', size }];
		expect(faultsOf({ sizes: { ...rural.sizes, t0: size } })).toEqual(faults);
	});

	it('counts everyone of the stratum in one unit', () => {
		expect(faultsOf({ N: 61 })).toEqual([{ code: 'unit-sizes-wrong', ...named, population: 61, sum: 60 }]);
	});

	it('cannot draw more units than there are, nor only one of several, which leaves the variance unknown', () => {
		expect(faultsOf({ units: 5 })).toEqual([{ code: 'too-many-units', ...named, units: 5, listed: 4 }]);
		expect(faultsOf({ units: 1 })).toEqual([{ code: 'too-few-units', ...named, units: 1, listed: 4 }]);
		expect(faultsOf({ units: 1, N: 12, sizes: { t0: 12 }, take: 10 })).toEqual([]);
		expect(faultsOf({ units: 4 })).toEqual([]);
	});

	it('takes someone in each unit, and ten at least in all', () => {
		expect(faultsOf({ take: 0 })).toEqual([{ code: 'unit-take-bad', ...named, take: 0 }]);
		expect(faultsOf({ take: 4 })).toMatchObject([{ code: 'stratum-class-too-small', sample: 8, least: 10 }]);
	});

	it('names what is no code of a unit; a dash says that a person has none', () => {
		const { t0, ...others } = rural.sizes;
		const sizes = { ...others, '-': t0 ?? 0 };
		expect(faultsOf({ sizes })).toEqual([{ code: 'design-code-bad', text: '-' }]);
	});
});
