import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#domain/basics';
import { drawUnits, findCertain, ticketMaker, type SizedUnit } from '#domain/draw';
import { drawFixture } from '../../../builders/draw.ts';
import { expectNumber } from '../../../builders/fixtures.ts';
import { fc } from '../../../builders/properties.ts';

const sized = (sizes: readonly number[]): SizedUnit[] => sizes.map((size, at) => ({ unit: `t${at}`, size }));
const names = (units: readonly SizedUnit[]): string[] => units.map(({ unit }) => unit);
const seeds = fc.stringMatching(/^[0-9a-f]{64}$/);
const someSizes = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 });

describe('units drawn in proportion to size', () => {
	const { psu, seed } = drawFixture();
	const units = psu.code.map((unit, at) => ({ unit, size: psu.size[at] ?? 0 }));
	const ticketOf = ticketMaker(seed.seed, 'psu');

	it('have the tickets of the reference', () => {
		expect(psu.code.map(ticketOf)).toEqual(psu.ticket);
	});

	it('come by ticket order alone where sizes do not count, as in the reference', () => {
		const order = psu.code.map((code) => ({ code, ticket: ticketOf(code) }));
		order.sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
		expect(order.slice(0, psu.n).map(({ code }) => code)).toEqual(psu.srs.selected);
	});

	it('are certain where the reference says so', () => {
		const { certain, random, take, size } = findCertain(units, psu.n);
		expect(names(certain)).toEqual(psu.pareto.certainty);
		expect([take, size]).toEqual([psu.pareto.nRandom, psu.pareto.sizeTotalRandom]);
		expect(random).toHaveLength(units.length - certain.length);
	});

	it('are those of the reference, with its probabilities', () => {
		const drawn = drawUnits(units, psu.n, ticketOf);
		expect(names(drawn)).toEqual(psu.pareto.selected);
		for (const { unit, size, places, people } of drawn)
			expectNumber((places * size) / people, psu.pareto.lambda[psu.code.indexOf(unit)] ?? null, unit);
	});

	it('are all certain when all are taken, or more than there are', () => {
		fc.assert(
			fc.property(someSizes, fc.nat(3), (sizes, more) => {
				const { certain, random } = findCertain(sized(sizes), sizes.length + more);
				expect(names(certain).sort()).toEqual(names(sized(sizes)).sort());
				expect(random).toEqual([]);
			})
		);
	});

	it('are as many as were asked for, none twice, every share of the places below one', () => {
		fc.assert(
			fc.property(someSizes, seeds, fc.nat(), (sizes, key, pick) => {
				const take = 1 + (pick % sizes.length);
				const drawn = drawUnits(sized(sizes), take, ticketMaker(key, 'psu'));
				expect(new Set(names(drawn)).size).toBe(take);
				for (const { certain, places, size, people } of drawn) if (!certain) expect(places * size).toBeLessThan(people);
			})
		);
	});

	it('are the same however they are listed', () => {
		fc.assert(
			fc.property(someSizes, seeds, (sizes, key) => {
				const take = Math.ceil(sizes.length / 2);
				const ticketOf = ticketMaker(key, 'psu');
				expect(drawUnits(sized(sizes).toReversed(), take, ticketOf)).toEqual(drawUnits(sized(sizes), take, ticketOf));
			})
		);
	});

	it('go by code when their fractions are the same', () => {
		expect(names(drawUnits(sized([5, 5, 5]), 1, () => '77'.repeat(32)))).toEqual(['t0']);
	});

	it('come as often as their share over 20,000 seeds', () => {
		const sizes = [3, 5, 8, 8, 10, 12, 14, 15, 20, 25];
		const [take, draws, total] = [4, 20_000, 120];
		const seen = new Map<string, number>();
		for (let at = 0; at < draws; at++)
			for (const unit of names(drawUnits(sized(sizes), take, ticketMaker(sha256Hex(`units ${at}`), 'psu'))))
				seen.set(unit, (seen.get(unit) ?? 0) + 1);
		const distance = sized(sizes).reduce((sum, { unit, size }) => {
			const chance = (take * size) / total;
			return sum + ((seen.get(unit) ?? 0) - draws * chance) ** 2 / (draws * chance * (1 - chance));
		}, 0);
		// Below the upper 0.1 % point of chi-square with ten degrees of freedom, which a fixed take only makes smaller.
		expect(distance).toBeLessThan(29.588);
	});
});
