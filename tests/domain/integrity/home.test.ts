import { expect, test } from 'vitest';
import { homeAdvantage } from '#domain/integrity';
import { designWeights } from '#domain/estimate';
import { accepted } from '../../builders/sample.ts';

const UNITS = ['a', 'b', 'c', 'd'];
const PER_CLASS = 30;

/** Four classes that each rate all four units around 70; raters of the class `favoured` give their own unit 20 more. */
function rated(favoured: string | null) {
	const classes = UNITS.flatMap((unit) => Array.from({ length: PER_CLASS }, () => unit));
	const stratum = Int32Array.from(classes, (own) => UNITS.indexOf(own));
	const design = accepted({ stratum, population: UNITS.map(() => 3000) });
	const units = UNITS.map((unit, place) => ({
		unit,
		score: Float64Array.from(
			classes,
			(own, row) => 60 + ((row * 7 + place * 3) % 21) + (own === unit && own === favoured ? 20 : 0)
		),
		home: classes.map((own) => own === unit)
	}));
	return homeAdvantage(units, designWeights(design), design);
}

test('a unit that its own people rate far better than others do stands out, beyond what is usual at home', () => {
	const found = rated('b');
	const own = found.find(({ unit }) => unit === 'b');
	expect(own?.excess).toBeGreaterThan(12);
	expect(own?.pHolm).toBeLessThan(0.01);
	expect(found.filter(({ pHolm }) => pHolm < 0.01)).toHaveLength(1);
});

test('where nobody favours their own nothing stands out', () => {
	expect(rated(null).every(({ pHolm }) => pHolm > 0.01)).toBe(true);
});

test('where nobody else rates a unit, or too few do, the data cannot tell', () => {
	const stratum = Int32Array.from({ length: 40 }, (_, row) => row % 2);
	const design = accepted({ stratum, population: [500, 500] });
	const score = (own: number) => Float64Array.from(stratum, (index) => (index === own ? 70 : NaN));
	const units = ['a', 'b'].map((unit, own) => ({
		unit,
		score: score(own),
		home: [...stratum].map((index) => index === own)
	}));
	expect(homeAdvantage(units, designWeights(design), design)).toEqual([]);
});
