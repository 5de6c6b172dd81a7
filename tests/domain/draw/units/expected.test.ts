import { describe, expect, it } from 'vitest';
import { required } from '#domain/basics';
import { allowsEqualChances, expectedSample, makeManifest, unitChances } from '#domain/draw';
import { aFrameText, aTwoStageDesign, inUnits, sourcesOf } from '../../../builders/draw.ts';
import { fc } from '../../../builders/properties.ts';

const members = inUnits('rural', [90, 30, 28, 26, 24, 22, 20, 18, 16, 14, 12]);
const frame = aFrameText(members);
const design = (units: number, take: number) => aTwoStageDesign(frame, members, units, take);
const stratumOf = (units: number, take: number) => required(design(units, take).strata[0], 'a stratum');
const drawn = (units: number, take: number) => {
	const made = design(units, take);
	return makeManifest(frame, made, sourcesOf(made));
};

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
