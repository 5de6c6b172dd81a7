import { describe, expect, it } from 'vitest';
import type { Tally } from '#domain/ballot';
import { ballotsAsked, hiddenRatings, shownBallots } from '../../../../src/domain/assessment/sheet/hidden.ts';

const column = (unit: string, ballots: number): Tally['columns'][number] => ({
	unit,
	item: 'service',
	score: new Float64Array(ballots),
	asked: new Uint8Array(ballots).fill(1),
	counts: {},
	countsByStratum: []
});

/** Tallies of groups by the number of their ballots about each unit. */
const tallies = (counts: Record<string, Record<string, number>>): Tally[] =>
	Object.entries(counts).map(([code, units]) => ({
		code,
		minValid: 10,
		strata: [],
		stratum: new Int32Array(),
		population: [],
		columns: Object.entries(units).map(([unit, ballots]) => column(unit, ballots))
	}));

describe('ratings that must not be shown', () => {
	const units = ['a', 'b', 'c'];
	const hiddenOf = (counts: Record<string, Record<string, number>>) => {
		const isHidden = hiddenRatings(units, tallies(counts));
		return Object.keys(counts).map((group) => units.filter((unit) => isHidden(unit, group)));
	};

	it('are none where every group gave ten ballots or none', () => {
		expect(hiddenOf({ citizen: { a: 10, b: 40, c: 40 }, deputy: { a: 0, b: 12 } })).toEqual([[], []]);
	});

	it('are those of fewer than ten ballots and those they could be worked out from', () => {
		expect(hiddenOf({ citizen: { a: 30, b: 40, c: 50 }, deputy: { a: 9, b: 12, c: 20 } })).toEqual([
			['a', 'b'],
			['a', 'b']
		]);
	});

	it('count the ballots that asked, not the answers', () => {
		expect(ballotsAsked(column('a', 7))).toBe(7);
	});
});

describe('ballots by stratum', () => {
	const head = (code: string) => code.split('.')[0] ?? '';
	const shown = (strata: Record<string, number>) =>
		shownBallots(
			Object.entries(strata).map(([code, ballots]) => ({ code, population: 100, invited: 50, ballots })),
			head
		);

	it('are shown from ten on, and where there is none', () => {
		expect(shown({ 'a.town': 10, 'a.rural': 0, b: 30 })).toEqual({ strata: [10, 0, 30], total: 40 });
	});

	it('are hidden together with the neighbour that would betray them', () => {
		expect(shown({ 'a.town': 9, 'a.rural': 30, b: 30 })).toEqual({ strata: [null, null, 30], total: 69 });
	});

	it('are hidden together with the total that would betray them', () => {
		expect(shown({ a: 9, b: 30 })).toEqual({ strata: [null, 30], total: null });
		expect(shown({ a: 9, b: 30, c: 4 })).toEqual({ strata: [null, 30, null], total: 43 });
		expect(shown({ a: 3, b: 30, c: 4 })).toEqual({ strata: [null, 30, null], total: null });
	});
});
