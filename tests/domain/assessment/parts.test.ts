import { expect, test } from 'vitest';
import { fixedParts, partCode, partsOf } from '../../../src/domain/assessment/parts.ts';
import { aScheme, edited } from '../../builders/scheme.ts';

const scheme = aScheme();

test('an instrument has a part for each track and kind of unit, weighed by the share of the track', () => {
	expect(partsOf(scheme, 'social', 0.5)).toEqual([
		{
			code: 'social.livelihood.county',
			weights: { north: 0.3, south: 0.3 },
			groupWeights: { citizen: 0.8, deputy: 0.2 },
			itemWeights: { healthCare: 1 }
		},
		{
			code: 'social.general.county',
			weights: { north: 0.2, south: 0.2 },
			groupWeights: { citizen: 0.5, deputy: 0.5 },
			itemWeights: { service: 1, integrity: 1 }
		},
		{
			code: 'social.livelihood.department',
			weights: { health: 0.3 },
			groupWeights: { citizen: 0.8, deputy: 0.2 },
			itemWeights: { healthCare: 1 }
		},
		{
			code: 'social.general.department',
			weights: { health: 0.2, roads: 0.5 },
			groupWeights: { deputy: 1 },
			itemWeights: { service: 1, integrity: 1 }
		}
	]);
});

test('a part is named by instrument, track and kind', () => {
	expect(scheme.tracks.map(partCode)).toContain('democratic.team.county');
});

test('an operator has a weight in no part', () => {
	const unranked = edited(scheme, (draft) => {
		for (const unit of draft.units) if (unit.code === 'north') unit.cohort = null;
	});
	for (const { weights } of [...partsOf(unranked, 'social', 1), ...fixedParts(unranked, [])])
		expect(weights).not.toHaveProperty('north');
});

test('what was given counts by its weight, and a bonus as it is', () => {
	const given = [{ unit: 'north', annual: 91, tracking: 82, adjustment: -1.5, veto: null }];
	const all = (weight: number) => ({ north: weight, south: weight, health: weight, roads: weight });
	expect(fixedParts(scheme, given)).toEqual([
		{ code: 'annual', weights: all(0.4), scores: { north: 91 } },
		{ code: 'tracking', weights: all(0.2), scores: { north: 82 } },
		{ code: 'adjustment', weights: all(1), scores: { ...all(0), north: -1.5 } }
	]);
});

test('what is no component of the scheme does not count', () => {
	const social = scheme.components.filter(({ code }) => code === 'social');
	expect(fixedParts({ ...scheme, components: social }, []).map(({ code }) => code)).toEqual(['adjustment']);
});
