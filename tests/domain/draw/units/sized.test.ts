import { expect, it } from 'vitest';
import { stagesDesign, standInUnits } from '#domain/draw';

const people = [
	{ group: 'citizen', stratum: 'north', unit: 'a', people: 30 },
	{ group: 'citizen', stratum: 'north', unit: 'b', people: 20 },
	{ group: 'citizen', stratum: 'south', unit: 'a', people: 12 }
];

it('counts the units of each stratum and says how many of them are drawn', () => {
	expect(stagesDesign(people, { kind: 'stages', take: 10, units: { north: 2, south: 1 } })).toEqual({
		ok: true,
		value: {
			method: 'pareto-srswor-ticket',
			reserve: 0,
			strata: [
				{ group: 'citizen', stratum: 'north', N: 50, units: 2, take: 10, sizes: { a: 30, b: 20 } },
				{ group: 'citizen', stratum: 'south', N: 12, units: 1, take: 10, sizes: { a: 12 } }
			]
		}
	});
});

it('draws no unit of a stratum that is not named, which no design may', () => {
	const made = stagesDesign(people, { kind: 'stages', take: 10, units: { north: 2 } });
	expect(made.ok && made.value.strata.map(({ units }) => units)).toEqual([2, 0]);
});

it('refuses people who stand in no unit, and strata of one unit each', () => {
	const stray = { group: 'citizen', stratum: 'south', unit: '-', people: 1 };
	const size = { kind: 'stages', take: 10, units: {} } as const;
	expect(stagesDesign([...people, stray], size)).toEqual({ ok: false, error: { code: 'frame-without-units' } });
	expect(stagesDesign(people.slice(1), size)).toEqual({ ok: false, error: { code: 'frame-without-units' } });
	expect(standInUnits(people.map((each) => ({ ...each, unit: null })))).toBe(false);
});
