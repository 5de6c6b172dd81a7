import { describe, expect, it } from 'vitest';
import { checkAnswers, DONT_KNOW, possibleAnswers, questionnaireFor, REFUSED } from '#domain/ballot';
import { anAnswerSheet } from '../../builders/ballot.ts';
import { aScheme, groupOf } from '../../builders/scheme.ts';

const scheme = aScheme();
const questionnaire = questionnaireFor(scheme, groupOf(scheme, 'citizen'), 'north.town');
const [first, second, third] = questionnaire.questions.map(({ key }) => key) as [string, string, string];
const complete = anAnswerSheet(questionnaire);

describe('the answers of a ballot', () => {
	it('are taken when every question has one', () => {
		expect(checkAnswers(questionnaire, complete)).toEqual({ ok: true, value: complete });
	});

	it('may always be "don’t know" or "do not want to answer"', () => {
		for (const answer of [DONT_KNOW, REFUSED])
			expect(
				checkAnswers(
					questionnaire,
					anAnswerSheet(questionnaire, () => answer)
				).ok
			).toBe(true);
		for (const question of questionnaire.questions)
			expect(possibleAnswers(question)).toEqual(['good', 'middling', 'bad', DONT_KNOW, REFUSED]);
	});

	it('are refused when questions are left out, each of which is named', () => {
		const refusal = { code: 'answers-missing', questions: [first, third] };
		expect(checkAnswers(questionnaire, { [second]: 'good' })).toEqual({ ok: false, error: refusal });
	});

	it('are refused when one is no option of its scale', () => {
		const refusal = { code: 'answer-unknown', question: second, answer: 'excellent' };
		expect(checkAnswers(questionnaire, { ...complete, [second]: 'excellent' })).toEqual({ ok: false, error: refusal });
	});

	it('are refused when they answer what was not asked', () => {
		for (const question of ['south|service', 'toString', '__proto__']) {
			const answers = Object.fromEntries([...Object.entries(complete), [question, 'good']]);
			const refusal = { code: 'answer-unknown', question, answer: 'good' };
			expect(checkAnswers(questionnaire, answers)).toEqual({ ok: false, error: refusal });
		}
	});

	it('do not exist because every object has a toString', () => {
		const asked = { ...questionnaire.questions[0], key: 'toString' } as (typeof questionnaire.questions)[0] & object;
		expect(checkAnswers({ questions: [asked] }, {}).ok).toBe(false);
	});
});
