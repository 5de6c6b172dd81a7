import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#domain/basics';
import { peopleByUnit, readFrameText, selectUnits, ticketMaker, unitsOf, type UnitsDesign } from '#domain/draw';
import { aFrameText, aTwoStageDesign, inUnits } from '../../../builders/draw.ts';
import { fc } from '../../../builders/properties.ts';

const SIZES = [2, 3, 4, 5, 6, 20];
const aDraw = (sizes: readonly number[], units: number, take: number) => {
	const people = inUnits('rural', sizes);
	const text = aFrameText(people);
	const read = readFrameText(text);
	const [design] = aTwoStageDesign(text, people, units, take).strata as [UnitsDesign];
	return { design, people: peopleByUnit(read.ok ? read.value : []), lines: read.ok ? read.value : [] };
};
const seeds = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('people drawn in the units drawn', () => {
	it('are the lowest tickets of each unit, and the cut is the last of them', () => {
		const { design, people, lines } = aDraw(SIZES, 3, 3);
		fc.assert(
			fc.property(seeds, (seed) => {
				const drawn = selectUnits(people, design, seed) ?? [];
				const ticketOf = ticketMaker(seed);
				expect(drawn).toHaveLength(3);
				for (const { unit, size, take, selected, cutoff } of drawn) {
					const own = lines.filter((line) => line.unit === unit).map(({ commitment }) => ticketOf(commitment));
					expect([own.length, Math.min(3, size)]).toEqual([size, take]);
					expect(selected.map(({ ticket }) => ticket)).toEqual(own.sort().slice(0, take));
					expect(cutoff).toBe(own[take - 1]);
				}
			})
		);
	});

	it('have equal chances in all units left to the lot that are not smaller than the take', () => {
		const { design, people } = aDraw(SIZES, 3, 2);
		const drawn = selectUnits(people, design, sha256Hex('some')) ?? [];
		expect(drawn.find(({ unit }) => unit === 't5')).toMatchObject({ certain: true, probability: 2 / 20 });
		for (const { certain, probability } of drawn) if (!certain) expect(probability).toBe((2 * 2) / 20);
	});

	it('cannot be drawn where the frame does not count the units as the design does', () => {
		const { design, people } = aDraw(SIZES, 3, 2);
		const seed = sha256Hex('some');
		const sizes = { ...design.sizes };
		expect(selectUnits(people, { ...design, sizes: { ...sizes, t0: 3 } }, seed)).toBeUndefined();
		expect(selectUnits(people, { ...design, sizes: { ...sizes, t9: 3 } }, seed)).toBeUndefined();
		expect(selectUnits(people, { ...design, stratum: 'urban' }, seed)).toBeUndefined();
		for (const change of [{ units: 0 }, { units: 7 }, { take: 0 }, { N: 41 }])
			expect(selectUnits(people, { ...design, ...change }, seed)).toBeUndefined();
	});

	it('stand in no unit when the frame names none', () => {
		const line = { group: 'citizens', stratum: 'rural', commitment: 'ab'.repeat(32) };
		expect([...(peopleByUnit([line]).get('citizens/rural') ?? [])]).toEqual([['-', [line.commitment]]]);
	});

	it('come as often as the probability they are published with, over 20,000 seeds', () => {
		const { design, people } = aDraw(SIZES, 3, 2);
		const [draws, seen] = [20_000, new Map<string, number>()];
		const chances = new Map<string, number>();
		for (let at = 0; at < draws; at++) {
			for (const { unit, probability, selected } of selectUnits(people, design, sha256Hex(`stages ${at}`)) ?? []) {
				chances.set(unit, probability);
				for (const { commitment } of selected) seen.set(commitment, (seen.get(commitment) ?? 0) + 1);
			}
		}
		expect(chances.size).toBe(unitsOf(design).length);
		for (const [unit, own] of people.get('citizens/rural') ?? []) {
			const chance = chances.get(unit) ?? 0;
			const spread = Math.sqrt(draws * chance * (1 - chance));
			for (const one of own) expect(Math.abs((seen.get(one) ?? 0) - draws * chance) / spread).toBeLessThan(4.5);
		}
	});
});
