import { describe, expect, test } from 'vitest';
import { holmRanks, kwwRanks, pick, pointRanks } from '#domain/estimate';
import { composites, type CompositeInput } from '../../../src/domain/assessment/composite.ts';
import { expectMatrix, expectNumbers, fixture, type Maybe } from '../../builders/fixtures.ts';
import { aGroup, fixtureGroups, type CompositeCase } from '../../builders/rating.ts';
import { listSample } from '../../builders/sample.ts';
import { fc } from '../../builders/properties.ts';

const forAll = (units: readonly string[], weight: number) => Object.fromEntries(units.map((unit) => [unit, weight]));

const inputOf = (golden: CompositeCase): CompositeInput => ({
	units: golden.units,
	groups: fixtureGroups(golden),
	parts: Object.entries(golden.components).map(([code, { weight, groupWeights, itemWeights }]) => ({
		code,
		weights: forAll(golden.units, weight),
		groupWeights,
		itemWeights
	})),
	fixed: Object.entries(golden.fixedComponents).map(([code, { weight, score }]) => ({
		code,
		weights: forAll(golden.units, weight),
		scores: score
	})),
	rules: {
		minValid: golden.rules.minValid,
		maxDkShare: golden.rules.maxDK,
		minWeight: golden.rules.minWeight,
		level: golden.level
	}
});

const { cases } = fixture<{ cases: CompositeCase[] }>('12-composite');

describe('composites, their errors and ranks agree with R:', () => {
	test.each(cases)('$id', (golden) => {
		const { expected, level } = golden;
		const { units, ranked } = composites(inputOf(golden));
		for (const { component, score, se } of expected.components) {
			const parts = units.map((unit) => unit.parts.find(({ part }) => part === component));
			expectNumbers(
				parts.map((part) => part?.score ?? null),
				score,
				component
			);
			expectNumbers(
				parts.map((part) => part?.se ?? null),
				se,
				`se of ${component}`
			);
		}
		const found = units.map(({ composite }) => (composite.ranked ? composite : null));
		const numbers = (of: (unit: NonNullable<(typeof found)[number]>) => number): Maybe[] =>
			found.map((unit) => (unit ? of(unit) : null));
		expectNumbers(
			numbers((unit) => unit.score),
			expected.composite,
			'composite'
		);
		expectNumbers(
			numbers((unit) => unit.se),
			expected.se,
			'se'
		);
		expectNumbers(
			numbers((unit) => unit.df),
			expected.df,
			'df'
		);
		expectNumbers(
			numbers((unit) => unit.interval.low),
			expected.ciLow,
			'low'
		);
		expectNumbers(
			numbers((unit) => unit.interval.high),
			expected.ciHigh,
			'high'
		);

		const { estimates } = ranked;
		expect(ranked.units).toEqual(expected.ranked);
		expectMatrix(estimates.covariance, expected.covRanked, 'covariance');
		for (const { group, covariance } of ranked.errors)
			expectMatrix(covariance, expected.covRankedByGroup[group] ?? [], `covariance within ${group}`);
		const differences = estimates.dfDifference.map((row, j) => row.map((df, k) => (j === k ? null : df)));
		expectMatrix(differences, expected.dfDiffRanked, 'df of differences');

		expect(pointRanks(estimates.score)).toEqual(expected.rank);
		const holm = holmRanks(estimates, level);
		expect([holm.map(({ best }) => best), holm.map(({ worst }) => worst)]).toEqual([
			expected.holm.best,
			expected.holm.worst
		]);
		const kww = kwwRanks(
			found.filter((unit) => unit !== null),
			level
		);
		expectNumbers(
			kww.map(({ critical }) => critical),
			expected.kww.critical,
			'critical'
		);
		expect([kww.map(({ best }) => best), kww.map(({ worst }) => worst)]).toEqual([
			expected.kww.best,
			expected.kww.worst
		]);
	});
});

const strata = [0, 0, 0, 1, 1, 1];
const general = {
	code: 'general',
	weights: { county: 0.1, bureau: 0.25 },
	groupWeights: { citizen: 1 },
	itemWeights: { conduct: 1 }
};
const livelihood = { ...general, code: 'livelihood', weights: { county: 0.15 }, itemWeights: { health: 1 } };
const annual = { code: 'annual', weights: { county: 0.75, bureau: 0.75 }, scores: { county: 90, bureau: 80 } };
const rules = { minValid: 2, maxDkShare: 0.8, minWeight: 0.6, level: 0.95 };

type Ratings = Record<'county|conduct' | 'county|health' | 'bureau|conduct', number[]>;

function aRating(population: readonly number[], ratings: Ratings, stratum = strata): CompositeInput {
	const columns = Object.entries(ratings).map(([name, scores]) => {
		const [unit = '', item = ''] = name.split('|');
		return { unit, item, score: Float64Array.from(scores) };
	});
	const groups = [aGroup('citizen', listSample(stratum, population), columns)];
	return { units: ['county', 'bureau'], groups, parts: [general, livelihood], fixed: [annual], rules };
}

const answers = {
	'county|conduct': [80, 60, 70, 90, 50, 70],
	'county|health': [60, 60, 90, 70, 40, 100],
	'bureau|conduct': [50, 70, 60, 90, 90, 90]
};

test('a part counts only for the units it applies to', () => {
	const { units } = composites(aRating([30, 30], answers));
	expect(units.map(({ parts }) => parts.map(({ part }) => part))).toEqual([['general', 'livelihood'], ['general']]);
	expect(units.map(({ composite }) => composite.ranked && composite.score)).toEqual([
		0.1 * 70 + 0.15 * 70 + 0.75 * 90,
		0.25 * 75 + 0.75 * 80
	]);
});

test('a unit with a part missing is not ranked, and the part is named', () => {
	const input = aRating([30, 30], { ...answers, 'county|health': strata.map(() => NaN) });
	const { units, ranked } = composites({ ...input, fixed: [{ ...annual, scores: { bureau: 80 } }] });
	expect(units[0]?.composite).toEqual({ ranked: false, missing: ['livelihood', 'annual'] });
	expect(ranked.units).toEqual(['bureau']);
	expect(ranked.estimates.score).toHaveLength(1);
});

test('complete counts have no sampling error, and their ranks are exact', () => {
	const { units, ranked } = composites(aRating([3, 3], answers));
	const [county] = units;
	expect(county?.composite).toMatchObject({ se: 0, df: 0, interval: { low: 85, high: 85 } });
	expect(holmRanks(ranked.estimates, 0.95)).toEqual([
		{ best: 1, worst: 1 },
		{ best: 2, worst: 2 }
	]);
});

test('the order in which units are listed is of no account', () => {
	const [golden] = cases;
	if (!golden) throw new Error('the fixture has cases');
	const straight = composites(inputOf(golden)).ranked;
	fc.assert(
		fc.property(fc.shuffledSubarray(golden.units, { minLength: golden.units.length }), (units) => {
			const { estimates } = composites({ ...inputOf(golden), units }).ranked;
			const indices = units.map((unit) => straight.units.indexOf(unit));
			expect(estimates).toEqual(pick(straight.estimates, indices));
		}),
		{ numRuns: 10 }
	);
});

test('the order of the ballots is of no account', () => {
	const straight = composites(aRating([30, 40], answers)).ranked.estimates;
	fc.assert(
		fc.property(fc.shuffledSubarray([...strata.keys()], { minLength: strata.length }), (order) => {
			const shuffle = (values: readonly number[]): number[] => order.map((row) => values[row] ?? NaN);
			const shuffled = {
				'county|conduct': shuffle(answers['county|conduct']),
				'county|health': shuffle(answers['county|health']),
				'bureau|conduct': shuffle(answers['bureau|conduct'])
			};
			const { estimates } = composites(aRating([30, 40], shuffled, shuffle(strata))).ranked;
			expectNumbers(estimates.score, straight.score);
			expectNumbers(estimates.df, straight.df);
			expectMatrix(estimates.covariance, straight.covariance);
		})
	);
});
