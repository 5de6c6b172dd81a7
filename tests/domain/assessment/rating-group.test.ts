import { describe, expect, it } from 'vitest';
import type { Tally } from '#domain/ballot';
import { cellsOf } from '../../../src/domain/assessment/cell.ts';
import { ratingGroup } from '../../../src/domain/assessment/rating-group.ts';
import { fc } from '../../builders/properties.ts';

/** A tally without questions: [population, invited, ballots] of each stratum. */
function aTally(strata: readonly (readonly [number, number, number])[], score?: Float64Array): Tally {
	const stratum = Int32Array.from(strata.flatMap(([, , ballots], at) => Array<number>(ballots).fill(at)));
	const column = { unit: 'north', item: 'service', asked: stratum.map(() => 1), counts: {}, countsByStratum: [] };
	return {
		code: 'citizen',
		minValid: 10,
		strata: strata.map(([population, invited, ballots], at) => ({ code: `s${at}`, population, invited, ballots })),
		stratum,
		population: strata.map(([population]) => population),
		columns: score ? [{ ...column, asked: Uint8Array.from(column.asked), score }] : []
	};
}

const shape = (tally: Tally) => {
	const { design, weights } = ratingGroup(tally);
	return {
		stratum: [...design.stratum],
		population: design.strata.map((each) => each.population),
		weights: [...weights]
	};
};

describe('a group of raters', () => {
	it('weighs every ballot by the people of its stratum over the ballots of its stratum', () => {
		expect(
			shape(
				aTally([
					[100, 20, 4],
					[60, 20, 2]
				])
			)
		).toEqual({
			stratum: [0, 0, 0, 0, 1, 1],
			population: [100, 60],
			weights: [25, 25, 25, 25, 30, 30]
		});
	});

	it('merges a stratum of one ballot with the next, and the last with the one before', () => {
		expect(
			shape(
				aTally([
					[40, 20, 1],
					[60, 30, 4]
				])
			)
		).toEqual({
			stratum: [0, 0, 0, 0, 0],
			population: [100],
			weights: [20, 20, 20, 20, 20]
		});
		expect(
			shape(
				aTally([
					[60, 30, 4],
					[40, 20, 0]
				])
			).population
		).toEqual([100]);
	});

	it('leaves a stratum of one person who answered to stand for itself', () => {
		expect(
			shape(
				aTally([
					[1, 1, 1],
					[60, 30, 3]
				])
			)
		).toEqual({
			stratum: [0, 1, 1, 1],
			population: [1, 60],
			weights: [1, 20, 20, 20]
		});
	});

	it('lets such a person stand for silent neighbours when nobody else can', () => {
		expect(
			shape(
				aTally([
					[1, 1, 1],
					[9, 9, 0]
				])
			)
		).toMatchObject({ population: [10], weights: [10] });
		expect(
			shape(
				aTally([
					[1, 1, 1],
					[9, 9, 1]
				])
			)
		).toMatchObject({ population: [10], weights: [5, 5] });
	});

	it('stands for everybody, whatever came back', () => {
		const stratum = fc
			.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
			.map(([ballots, silent, rest]) => [ballots + silent + rest, ballots + silent, ballots] as const);
		const empty = fc.integer({ min: 1, max: 9 }).map((people) => [people, people, 0] as const);
		fc.assert(
			fc.property(fc.array(fc.oneof(stratum, empty), { minLength: 1, maxLength: 6 }), (strata) => {
				fc.pre(strata.some(([, , ballots]) => ballots > 0));
				const { weights, population } = shape(aTally(strata));
				const people = strata.reduce((sum, [own]) => sum + own, 0);
				expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(people, 8);
				expect(population.reduce((sum, own) => sum + own, 0)).toBe(people);
			})
		);
	});

	it('has missing cells where nobody answered, not none', () => {
		const group = ratingGroup(
			aTally(
				[
					[100, 20, 0],
					[50, 20, 0]
				],
				new Float64Array()
			)
		);
		expect(cellsOf(group, { minValid: 10, maxDkShare: 0.8 })).toMatchObject([{ n: 0, mean: null, usable: false }]);
	});

	it('is a bug when more answered than there are', () => {
		expect(() => ratingGroup(aTally([[3, 3, 4]]))).toThrow('group citizen has a design');
	});
});
