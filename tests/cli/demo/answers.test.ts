import { checkAnswers, DONT_KNOW, questionnaireFor } from '#domain/ballot';
import { bijie2010 } from '#domain/scheme';
import { expect, test } from 'vitest';
import { answersOf } from '../../../src/cli/demo/answers.ts';
import { chanceFor } from '../../../src/cli/demo/chance.ts';
import { groupOf } from '../../builders/scheme.ts';

test.each([
	['citizen', '522424.town'],
	['deputy', '522425'],
	['serviceUser', 'dept-health'],
	['leader', 'committee-administration'],
	['peer', 'C1']
])('an invented ballot of %s may be cast', (code, stratum) => {
	const group = groupOf(bijie2010, code);
	const questionnaire = questionnaireFor(bijie2010, group, stratum);
	const answers = answersOf({ scheme: bijie2010, group, year: 2010 }, questionnaire, chanceFor('a rater'));
	expect(checkAnswers(questionnaire, answers)).toEqual({ ok: true, value: answers });
});

test('few deputies know the offices of the Party, nearly everybody knows the own county', () => {
	const group = groupOf(bijie2010, 'deputy');
	const questionnaire = questionnaireFor(bijie2010, group, '522425');
	const chance = chanceFor('deputies');
	const ballots = Array.from({ length: 200 }, () =>
		answersOf({ scheme: bijie2010, group, year: 2010 }, questionnaire, chance)
	);
	const unknown = (unit: string) =>
		ballots.flatMap((ballot) =>
			Object.entries(ballot).filter(([key, answer]) => key.startsWith(`${unit}|`) && answer === DONT_KNOW)
		).length / ballots.length;
	const departments = new Set(
		questionnaire.questions.map(({ unit }) => unit).filter((unit) => unit.startsWith('dept-'))
	);
	for (const unit of departments) expect(unknown(unit) / 2).toBeGreaterThan(unknown('522425') / 12);
});
