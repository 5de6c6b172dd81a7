import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#domain/basics';
import { orderStratum, selectFirst, ticketMaker } from '#domain/draw';

const SEEDS = 20_000;

const people = (count: number): string[] => Array.from({ length: count }, (_, at) => sha256Hex(`person ${at}`));

/** How often each outcome came about over all seeds. */
function frequencies(outcomesOf: (seed: string) => readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (let at = 0; at < SEEDS; at++)
		for (const outcome of outcomesOf(sha256Hex(`chance ${at}`))) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
	return counts;
}

/** Pearson's statistic against equal frequencies of `cells` outcomes. */
function chiSquare(counts: ReadonlyMap<string, number>, cells: number): number {
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
	const expected = total / cells;
	const seen = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
	return seen + (cells - counts.size) * expected;
}

const selected = (frame: readonly string[], n: number, seed: string): string[] =>
	selectFirst(orderStratum(frame, ticketMaker(seed)), n, 0).selected.map(({ commitment }) => commitment);

/** Upper 0.1 % points of chi-square by degrees of freedom. */
const LIMIT = { 7: 24.322, 14: 36.123, 23: 49.728 };

describe('over 20,000 seeds', () => {
	it('every person of a stratum is drawn as often as the design says', () => {
		const [frame, n] = [people(8), 3];
		const counts = frequencies((seed) => selected(frame, n, seed));
		// Without replacement the counts vary less than Pearson's: by the finite-population factor (N - n)/(N - 1).
		expect((chiSquare(counts, 8) * (8 - 1)) / (8 - n)).toBeLessThan(LIMIT[7]);
		expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(SEEDS * n);
	});

	it('every pair of persons is drawn as often as any other', () => {
		const frame = people(6);
		const counts = frequencies((seed) => [selected(frame, 2, seed).sort().join()]);
		expect(chiSquare(counts, 15)).toBeLessThan(LIMIT[14]);
	});

	it('every order of a stratum comes as often as any other, so that every prefix is a fair sample', () => {
		const frame = people(4);
		const counts = frequencies((seed) => [selected(frame, 4, seed).join()]);
		expect(chiSquare(counts, 24)).toBeLessThan(LIMIT[23]);
	});

	it('a person’s ticket is the same whoever else stands in the frame', () => {
		const [few, many] = [people(4), people(40)];
		for (let at = 0; at < 50; at++) {
			const ticketOf = ticketMaker(sha256Hex(`chance ${at}`));
			const tickets = new Map(orderStratum(many, ticketOf).map(({ commitment, ticket }) => [commitment, ticket]));
			for (const { commitment, ticket } of orderStratum(few, ticketOf)) expect(tickets.get(commitment)).toBe(ticket);
		}
	});
});
