import { describe, expect, it } from 'vitest';
import { allocate, varianceOfTotal, type AllocationMethod, type AllocationStratum } from '#domain/draw';
import { expectNumber, expectNumbers, fixture } from '../../builders/fixtures.ts';
import { fc } from '../../builders/properties.ts';

type Column = 'N' | 'S' | 'X' | 'CV' | 'min' | 'max';
type Input = { method: string; n: number; code: string[]; q?: number } & { N: number[] } & Partial<
		Record<Column, number[]>
	>;
type Expected = {
	n: number[];
	exact?: number[];
	varTotal?: number;
	error?: string;
	minTotal: number;
	maxTotal: number;
};
const { cases } = fixture<{ cases: { id: string; input: Input; expected: Expected }[] }>('08-allocation');

const columns: Column[] = ['N', 'S', 'X', 'CV', 'min', 'max'];
const strataOf = (input: Input): AllocationStratum[] =>
	input.code.map((code, h) => {
		const given = columns.filter((column) => input[column]).map((column) => [column, input[column]?.[h]]);
		return { code, ...Object.fromEntries(given) } as AllocationStratum;
	});
const methodOf = ({ method, q = 0 }: Input): AllocationMethod =>
	method === 'power' ? { kind: method, q } : ({ kind: method } as AllocationMethod);

describe('allocation', () => {
	const feasible = cases.filter(({ expected }) => !expected.error);

	it.each(feasible)('is exactly that of the reference: $id', ({ input, expected }) => {
		const allocated = allocate(strataOf(input), input.n, methodOf(input));
		expect(allocated.ok && allocated.value.n).toEqual(expected.n);
		expectNumbers((allocated.ok && allocated.value.exact) || [], expected.exact ?? []);
	});

	it.each(feasible.filter(({ expected }) => expected.varTotal !== undefined))(
		'has the variance of the reference: $id',
		({ input, expected }) => expectNumber(varianceOfTotal(strataOf(input), expected.n), expected.varTotal ?? NaN)
	);

	it.each(cases.filter(({ expected }) => expected.error))('says what it could share instead: $id', (one) => {
		const { minTotal, maxTotal } = one.expected;
		const error = { code: 'allocation-infeasible', minTotal, maxTotal };
		expect(allocate(strataOf(one.input), one.input.n, methodOf(one.input))).toEqual({ ok: false, error });
	});

	it('gives each stratum two seats at least and everyone at most, unless told otherwise', () => {
		const strata = [
			{ code: 'a', N: 1000 },
			{ code: 'b', N: 10 },
			{ code: 'c', N: 1 }
		];
		const allocated = allocate(strata, 100, { kind: 'proportional' });
		expect(allocated.ok && allocated.value.n).toEqual([97, 2, 1]);
		expect(allocate(strata, 1012, { kind: 'equal' })).toMatchObject({ error: { minTotal: 5, maxTotal: 1011 } });
	});

	// Between nothing and a thousandth there is no spread of marks, only numbers whose squares vanish.
	const spread = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 50, noNaN: true }));
	const stratum = fc.record({ N: fc.integer({ min: 1, max: 5000 }), S: spread });
	const methods = fc.constantFrom<AllocationMethod>(
		{ kind: 'equal' },
		{ kind: 'proportional' },
		{ kind: 'neyman' },
		{ kind: 'neyman-exact' },
		{ kind: 'power', q: 0.5 }
	);

	it('shares out every seat within the bounds', () => {
		fc.assert(
			fc.property(fc.array(stratum, { minLength: 1, maxLength: 12 }), methods, fc.nat(400), (sizes, method, more) => {
				const strata = sizes.map((size, h) => ({ code: `h${h}`, ...size }));
				const least = strata.reduce((total, { N }) => total + Math.min(2, N), 0);
				const most = strata.reduce((total, { N }) => total + N, 0);
				const n = Math.min(most, least + more);
				const allocated = allocate(strata, n, method);
				const seats = allocated.ok ? allocated.value.n : [];
				expect(seats.reduce((total, seat) => total + seat, 0)).toBe(n);
				strata.forEach(({ N }, h) => {
					expect(seats[h]).toBeGreaterThanOrEqual(Math.min(2, N));
					expect(seats[h]).toBeLessThanOrEqual(N);
				});
			})
		);
	});

	it('exact Neyman leaves no exchange of two seats that would lower the variance', () => {
		fc.assert(
			fc.property(fc.array(stratum, { minLength: 2, maxLength: 6 }), fc.nat(60), (sizes, more) => {
				const strata = sizes.map((size, h) => ({ code: `h${h}`, ...size, min: 1 }));
				const n = Math.min(
					sizes.length + more,
					sizes.reduce((total, { N }) => total + N, 0)
				);
				const allocated = allocate(strata, n, { kind: 'neyman-exact' });
				const seats = allocated.ok ? allocated.value.n : [];
				const variance = varianceOfTotal(strata, seats);
				for (const from of seats.keys()) {
					for (const to of seats.keys()) {
						const moved = seats.map((seat, h) => seat - Number(h === from) + Number(h === to));
						const allowed = moved.every((seat, h) => seat >= 1 && seat <= (strata[h]?.N ?? 0));
						if (allowed) expect(varianceOfTotal(strata, moved)).toBeGreaterThanOrEqual(variance * (1 - 1e-9));
					}
				}
			})
		);
	});
});
