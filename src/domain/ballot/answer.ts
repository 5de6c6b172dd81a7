import { err, ok, type Result } from '../basics/index.ts';
import { DONT_KNOW, REFUSED } from '../scheme/index.ts';
import type { Questionnaire, RatingQuestion } from './questionnaire.ts';

/** The option chosen for each question key, or `DONT_KNOW` or `REFUSED`. */
export type Answers = Readonly<Record<string, string>>;

export type AnswersMissing = { readonly code: 'answers-missing'; readonly questions: readonly string[] };
export type AnswerUnknown = { readonly code: 'answer-unknown'; readonly question: string; readonly answer: string };
export type AnswersRefusal = AnswersMissing | AnswerUnknown;

/** Everything that may be answered to a question: its options, best first, then the two ways not to judge. */
export const possibleAnswers = ({ options }: RatingQuestion): string[] => [...options, DONT_KNOW, REFUSED];

/** The answers to these questions among the given ones, the impossible ones left out. */
export function pickAnswers(questions: readonly RatingQuestion[], answers: Answers): Answers {
	const given = Object.entries(answers);
	return Object.fromEntries(given.filter(([key, answer]) => isPossible(questions, key, answer)));
}

function isPossible(questions: readonly RatingQuestion[], key: string, answer: string): boolean {
	const question = questions.find((each) => each.key === key);
	return question !== undefined && possibleAnswers(question).includes(answer);
}

/** The first answer that answers none of these questions, or answers one with something that is no option of it. */
export function findUnknown(questions: readonly RatingQuestion[], answers: Answers): AnswerUnknown | null {
	const unknown = Object.entries(answers).find(([key, answer]) => !isPossible(questions, key, answer));
	return unknown ? { code: 'answer-unknown', question: unknown[0], answer: unknown[1] } : null;
}

/** The questions without an answer, in their order. */
export function findMissing(questions: readonly RatingQuestion[], answers: Answers): AnswersMissing | null {
	const missing = questions.filter(({ key }) => !Object.hasOwn(answers, key));
	return missing.length > 0 ? { code: 'answers-missing', questions: missing.map(({ key }) => key) } : null;
}

/** Whether a ballot may be cast: every question answered, nothing else answered. Browser and server both ask here. */
export function checkAnswers({ questions }: Questionnaire, answers: Answers): Result<Answers, AnswersRefusal> {
	const refusal = findUnknown(questions, answers) ?? findMissing(questions, answers);
	return refusal ? err(refusal) : ok(answers);
}
