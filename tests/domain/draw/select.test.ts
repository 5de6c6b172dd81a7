import { describe, expect, it } from 'vitest';
import { orderStratum, selectFirst, selectStrata, ticketMaker } from '#domain/draw';
import { sha256Hex } from '#domain/basics';
import { drawFixture } from '../../builders/draw.ts';
import { fc } from '../../builders/properties.ts';

const person = fc.stringMatching(/^[0-9a-f]{64}$/);
const people = fc.uniqueArray(person, { minLength: 2, maxLength: 40 });
const persons = (count: number): string[] => Array.from({ length: count }, (_, at) => sha256Hex(`person ${at}`));
const seeds = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('selection in a stratum', () => {
	const { seed, strata, members } = drawFixture();
	const design = JSON.parse(drawFixture().design.canonicalJson) as { reserve: number };
	const lines = members.commitment.map((commitment, at) => ({
		group: members.group[at] ?? '',
		stratum: members.stratum[at] ?? '',
		commitment
	}));

	it.each(strata)('orders $group of $stratum as the reference does', ({ order, tickets }) => {
		const found = orderStratum(order.toSorted(), ticketMaker(seed.seed));
		expect(found).toEqual(order.map((commitment, at) => ({ commitment, ticket: tickets[at] })));
	});

	it('draws in every stratum the sample, cutoff and reserve of the reference', () => {
		const found = selectStrata(lines, strata, design.reserve, seed.seed);
		const names = found.map((selection) => ({
			selected: selection?.selected.map(({ commitment }) => commitment),
			cutoff: selection?.cutoff,
			reserve: selection?.reserve.map(({ commitment }) => commitment)
		}));
		expect(names).toEqual(strata.map(({ selected, cutoff, reserve }) => ({ selected, cutoff, reserve })));
	});

	it('draws nobody where the sample is larger than the stratum', () => {
		const [first] = strata;
		expect(first && selectStrata(lines, [{ ...first, n: first.N + 1 }], 0, seed.seed)).toEqual([undefined]);
	});

	it('draws from a stratum of many whom its whole order has first', () => {
		const many = fc.integer({ min: 100, max: 400 }).map((count) => persons(count));
		fc.assert(
			fc.property(many, seeds, fc.integer({ min: 1, max: 30 }), fc.nat(9), (list, key, n, reserve) => {
				const stratum = { group: 'g', stratum: 's', N: list.length, n };
				const all = list.map((commitment) => ({ group: 'g', stratum: 's', commitment }));
				const whole = selectFirst(orderStratum(list, ticketMaker(key)), n, reserve);
				expect(selectStrata(all, [stratum], reserve, key)).toEqual([whole]);
			}),
			{ numRuns: 50 }
		);
	});

	it('breaks a tie of tickets by commitment', () => {
		const order = orderStratum(['cc', 'aa', 'bb'], () => '00');
		expect(order.map(({ commitment }) => commitment)).toEqual(['aa', 'bb', 'cc']);
	});

	it('keeps as many in reserve as the stratum still has', () => {
		const order = orderStratum(['a', 'b', 'c'], (commitment) => commitment);
		expect(selectFirst(order, 2, 5).reserve).toEqual([{ commitment: 'c', ticket: 'c' }]);
	});

	it('gives the same order however people are listed', () => {
		fc.assert(
			fc.property(people, seeds, (list, key) => {
				expect(orderStratum(list.toReversed(), ticketMaker(key))).toEqual(orderStratum(list, ticketMaker(key)));
			})
		);
	});

	it('changes nobody else when a person is added', () => {
		fc.assert(
			fc.property(people, seeds, ([newcomer, ...list], key) => {
				const before = orderStratum(list, ticketMaker(key));
				const after = orderStratum([newcomer ?? '', ...list], ticketMaker(key));
				expect(after.filter(({ commitment }) => commitment !== newcomer)).toEqual(before);
			})
		);
	});

	it('contains the shorter sample in the longer', () => {
		fc.assert(
			fc.property(people, seeds, fc.nat(), (list, key, pick) => {
				const order = orderStratum(list, ticketMaker(key));
				const n = 1 + (pick % (list.length - 1));
				const [shorter, longer] = [selectFirst(order, n, 1), selectFirst(order, n + 1, 0)];
				expect(longer.selected).toEqual([...shorter.selected, ...shorter.reserve]);
			})
		);
	});

	it('draws exactly those whose ticket is not above the cutoff', () => {
		fc.assert(
			fc.property(people, seeds, (list, key) => {
				const order = orderStratum(list, ticketMaker(key));
				const { selected, cutoff } = selectFirst(order, Math.ceil(list.length / 2), 0);
				expect(selected).toEqual(order.filter(({ ticket }) => ticket <= cutoff));
			})
		);
	});

	it('gives everyone, and every pair, the same chance over two thousand seeds', () => {
		const list = Array.from({ length: 10 }, (_, at) => sha256Hex(`person ${at}`));
		const [draws, N, n] = [2000, 10, 4];
		const singles = new Map<string, number>();
		const pairs = new Map<string, number>();
		const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
		for (let draw = 0; draw < draws; draw++) {
			const order = orderStratum(list, ticketMaker(sha256Hex(`seed ${draw}`)));
			const drawn = selectFirst(order, n, 0).selected.map(({ commitment }) => commitment);
			for (const one of drawn) {
				add(singles, one);
				for (const other of drawn) if (one < other) add(pairs, one + other);
			}
		}
		const distance = (counts: Map<string, number>, cells: number, total: number) =>
			[...counts.values()].reduce((sum, count) => sum + (count - total / cells) ** 2 / (total / cells), 0);
		// Drawing without replacement shrinks the chi-square of the singles by (N − n)/(N − 1) and keeps N − 1 degrees.
		expect(singles.size).toBe(N);
		expect(distance(singles, N, draws * n) / ((N - n) / (N - 1))).toBeLessThan(27.88);
		expect(pairs.size).toBe((N * (N - 1)) / 2);
		const chance = (n * (n - 1)) / (N * (N - 1));
		const spread = Math.sqrt(draws * chance * (1 - chance));
		for (const count of pairs.values()) expect(Math.abs(count - draws * chance) / spread).toBeLessThan(4);
	});
});
