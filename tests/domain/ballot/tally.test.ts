import { describe, expect, it } from 'vitest';
import { DONT_KNOW, questionnaireFor, REFUSED, tally, type Answers, type CountedBallot } from '#domain/ballot';
import { required } from '#domain/basics';
import { designOf, designWeights, domainMean } from '#domain/estimate';
import { anAnswerSheet } from '../../builders/ballot.ts';
import { aScheme, edited, groupOf } from '../../builders/scheme.ts';
import { fc } from '../../builders/properties.ts';

const scheme = aScheme();
const citizen = groupOf(scheme, 'citizen');
const size = (code: string, population = 100, invited = 20) => ({ code, population, invited });
const strata = [size('north.town'), size('south.town', 300), size('south.rural')];

/** A citizen's ballot: the answer about health care, the best option for all else. */
function ballot(stratum: string, health: string): CountedBallot {
	const questionnaire = questionnaireFor(scheme, citizen, stratum);
	const answers = anAnswerSheet(questionnaire, ([best], { element }) => (element === 'healthCare' ? health : best));
	return { stratum, answers };
}

const ballots = [
	ballot('south.town', 'bad'),
	ballot('north.town', 'good'),
	ballot('north.town', DONT_KNOW),
	ballot('south.town', REFUSED),
	ballot('north.town', 'middling')
];

const counted = tally(scheme, citizen, strata, ballots);
const column = (unit: string, item: string, of = counted) =>
	required(
		of.columns.find((each) => each.unit === unit && each.item === item),
		`${unit} ${item}`
	);

describe('the tally', () => {
	it('scores every answer in points, and none where there is no valid answer', () => {
		expect([...column('north', 'healthCare').score]).toEqual([NaN, 100, NaN, NaN, 50]);
		expect([...column('south', 'healthCare').score]).toEqual([0, NaN, NaN, NaN, NaN]);
	});

	it('tells who was not asked from who did not answer', () => {
		expect([...column('north', 'healthCare').asked]).toEqual([0, 1, 1, 0, 1]);
		expect([...column('south', 'service').asked]).toEqual([1, 0, 0, 1, 0]);
	});

	it('counts an answer about a county for the department responsible as well, pooled over the counties', () => {
		expect([...column('health', 'healthCare').score]).toEqual([0, 100, NaN, NaN, 50]);
		expect([...column('health', 'healthCare').asked]).toEqual([1, 1, 1, 1, 1]);
		expect(column('health', 'healthCare').counts).toEqual({
			good: 1,
			middling: 1,
			bad: 1,
			[DONT_KNOW]: 1,
			[REFUSED]: 1
		});
	});

	it('counts for no department what none is responsible for, and for none outside the ranking', () => {
		const names = counted.columns.map(({ unit, item }) => `${unit}|${item}`).sort();
		const counties = ['north', 'south'].flatMap((unit) =>
			['healthCare', 'service', 'integrity'].map((item) => `${unit}|${item}`)
		);
		expect(names).toEqual([...counties, 'health|healthCare'].sort());
		const unranked = edited(scheme, (draft) => {
			for (const unit of draft.units) if (unit.code === 'health') unit.cohort = null;
		});
		const units = tally(unranked, citizen, strata, ballots).columns.map(({ unit }) => unit);
		expect(units).not.toContain('health');
	});

	it('shows the distribution of answers by stratum', () => {
		const { counts, countsByStratum } = column('north', 'healthCare');
		expect(counts).toEqual({ good: 1, middling: 1, bad: 0, [DONT_KNOW]: 1, [REFUSED]: 0 });
		expect(countsByStratum).toHaveLength(3);
		expect(countsByStratum[0]).toEqual(counts);
		expect(Object.values(countsByStratum[1] ?? {})).toEqual([0, 0, 0, 0, 0]);
	});

	it('keeps what the estimate needs of the design: the stratum of each ballot, the people of each stratum', () => {
		expect([...counted.stratum]).toEqual([1, 0, 0, 1, 0]);
		expect(counted.population).toEqual([100, 300, 100]);
		expect(counted.strata.map(({ ballots: cast, invited }) => [cast, invited])).toEqual([
			[3, 20],
			[2, 20],
			[0, 20]
		]);
		expect([counted.code, counted.minValid]).toEqual(['citizen', 10]);
	});

	it('feeds the estimate as it is', () => {
		const full = tally(scheme, citizen, strata.slice(0, 2), ballots);
		const design = designOf(full);
		if (!design.ok) throw new Error(design.error.code);
		const weights = designWeights(design.value);
		const health = domainMean(column('health', 'healthCare', full).score, weights, design.value);
		// 100 people of the north stand behind three ballots, 300 of the south behind two: (100 + 50) 100/3 of 2·100/3 + 300/2.
		expect(health.mean).toBeCloseTo(5000 / (200 / 3 + 150), 12);
	});

	it('gives a department the mean of the counties when one ballot rates several', () => {
		const leaders = edited(scheme, (draft) => {
			for (const element of draft.elements) if (element.code === 'overall') element.responsible = ['roads'];
		});
		const leader = groupOf(leaders, 'leader');
		const cast = (north: string, south: string): CountedBallot => {
			const answers: Answers = { 'north|overall': north, 'south|overall': south };
			return { stratum: 'party', answers };
		};
		const sheets = [cast('good', 'middling'), cast(DONT_KNOW, 'bad'), cast(REFUSED, DONT_KNOW)];
		const roads = column('roads', 'overall', tally(leaders, leader, [size('party')], sheets));
		expect([...roads.score]).toEqual([75, 0, NaN]);
		expect(roads.counts).toEqual({ good: 1, middling: 1, bad: 1, [DONT_KNOW]: 2, [REFUSED]: 1 });
	});

	it('crashes on a ballot of a foreign stratum, or without an answer: such a ballot is never cast', () => {
		expect(() => tally(scheme, citizen, strata, [ballot('north.rural', 'good')])).toThrow();
		expect(() => tally(scheme, citizen, strata, [{ stratum: 'north.town', answers: {} }])).toThrow();
	});

	it('loses no answer and invents none', () => {
		const anyBallot = fc
			.tuple(
				fc.constantFrom(...strata.map(({ code }) => code)),
				fc.constantFrom('good', 'middling', 'bad', DONT_KNOW, REFUSED)
			)
			.map(([stratum, answer]) => ballot(stratum, answer));
		fc.assert(
			fc.property(fc.array(anyBallot, { maxLength: 40 }), (cast) => {
				const result = tally(scheme, citizen, strata, cast);
				const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
				for (const each of result.columns) {
					const asked = each.asked.reduce((a, b) => a + b, 0);
					const valid = each.score.filter((score) => !Number.isNaN(score)).length;
					expect(sum(each.counts)).toBe(asked);
					expect(each.countsByStratum.map(sum).reduce((a, b) => a + b, 0)).toBe(asked);
					expect(valid).toBe(asked - (each.counts[DONT_KNOW] ?? 0) - (each.counts[REFUSED] ?? 0));
				}
				expect(column('health', 'healthCare', result).score.filter((score) => score >= 0)).toHaveLength(
					cast.filter(({ answers }) => ['good', 'middling', 'bad'].includes(Object.values(answers)[0] ?? '')).length
				);
			})
		);
	});
});
