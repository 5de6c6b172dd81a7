import { assert, canonicalJson } from '../basics/index.ts';
import { possibleAnswers, type Answers } from './answer.ts';
import type { Questionnaire, RatingQuestion } from './questionnaire.ts';

const BLOCK = 512;
const LEAST_BYTES = 2048;

const lengths = new WeakMap<Questionnaire, number>();

/**
 * How long all bodies of a questionnaire are, in bytes, each a character: codes are ASCII. Worked out once, for a questionnaire
 * never changes.
 */
export function bodyLength(questionnaire: Questionnaire): number {
	const known = lengths.get(questionnaire);
	if (known !== undefined) return known;
	const longest = bodyText(longestAnswers(questionnaire)).length;
	const length = Math.max(LEAST_BYTES, Math.ceil(longest / BLOCK) * BLOCK);
	lengths.set(questionnaire, length);
	return length;
}

/**
 * What the box keeps of a ballot: canonical JSON, padded with spaces to a multiple of 512 bytes, at least 2048 (protocol
 * §4.3). The length is that of the longest possible answers, so all ballots of a questionnaire are equally long.
 */
export const encodeBody = (questionnaire: Questionnaire, answers: Answers): string =>
	pad(bodyText(answers), bodyLength(questionnaire));

/** Whether a body may be that long: whole blocks, and at least four. */
export const isBodyLength = (length: number): boolean => length % BLOCK === 0 && length >= LEAST_BYTES;

/** The answers as the body says them, before the padding. */
export const bodyText = (answers: Answers): string => canonicalJson({ v: 1, answers });

/** A text filled up with spaces; one that is longer already is a bug. */
export function pad(text: string, size: number): string {
	assert(text.length <= size, 'a body has room for every possible answer');
	return text.padEnd(size);
}

const longestAnswers = ({ questions }: Questionnaire): Answers =>
	Object.fromEntries(questions.map((question) => [question.key, longestAnswer(question)]));

const longestAnswer = (question: RatingQuestion): string =>
	possibleAnswers(question).reduce((longest, answer) => (answer.length > longest.length ? answer : longest));
