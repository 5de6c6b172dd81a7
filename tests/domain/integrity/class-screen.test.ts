import { describe, expect, test } from 'vitest';
import { benjaminiHochberg, classScreen } from '#domain/integrity';
import { expectNumbers, fixture } from '../../builders/fixtures.ts';

type Fixture = {
	classScreen: {
		input: { flagged: number[]; n: number[] };
		expected: { rate: number[]; reference: number[]; p: number[]; q: number[] };
	};
	bh: { p: number[]; expected: number[] };
};
const { classScreen: screen, bh } = fixture<Fixture>('15-diagnostics');

describe('classes held against each other', () => {
	test('give the shares, references, chances and adjusted chances of R', () => {
		const { flagged, n } = screen.input;
		const found = classScreen(flagged.map((count, at) => ({ flagged: count, n: n[at] ?? 0 })));
		for (const name of ['rate', 'reference', 'p', 'q'] as const)
			expectNumbers(
				found.map((each) => each?.[name] ?? null),
				screen.expected[name],
				name
			);
	});

	test('are not screened below ten ballots, and then adjust nobody else', () => {
		const large = [
			{ flagged: 3, n: 50 },
			{ flagged: 20, n: 50 }
		];
		const found = classScreen([...large, { flagged: 9, n: 9 }]);
		expect(found[2]).toBeNull();
		expect(found[1]?.q).toBe(2 * (found[1]?.p ?? NaN));
	});
});

test('p-values are adjusted as R does it', () => {
	expectNumbers(benjaminiHochberg(bh.p), bh.expected);
	expect(benjaminiHochberg([])).toEqual([]);
});
