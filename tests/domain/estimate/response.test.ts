import { expect, test } from 'vitest';
import { outcomeRates, type OutcomeRates } from '#domain/estimate';
import { expectNumbers, fixture } from '../../builders/fixtures.ts';

type Rates = { input: Record<'I' | 'P' | 'R' | 'NC' | 'O' | 'UH' | 'UO' | 'e', number>; expected: OutcomeRates };

test.each(fixture<{ aapor: Rates[] }>('07-weights').aapor)(
	'outcome rates follow AAPOR: $input',
	({ input, expected }) => {
		const rates = outcomeRates({
			complete: input.I,
			partial: input.P,
			refusal: input.R,
			nonContact: input.NC,
			other: input.O,
			unknownHousehold: input.UH,
			unknownOther: input.UO,
			eligibleShare: input.e
		});
		const names = Object.keys(expected) as (keyof OutcomeRates)[];
		expectNumbers(
			names.map((name) => rates[name]),
			names.map((name) => expected[name]),
			names.join()
		);
	}
);

test('where nobody was invited there is no rate', () => {
	const nobody = { complete: 0, partial: 0, refusal: 0, nonContact: 0, other: 0, unknownHousehold: 0, unknownOther: 0 };
	expect(new Set(Object.values(outcomeRates({ ...nobody, eligibleShare: 1 })))).toEqual(new Set([null]));
});
