import { createHash } from 'node:crypto';
import {
	possibleAnswers,
	type Answers,
	type Questionnaire,
	type RandomBytes,
	type RatingQuestion
} from '#domain/ballot';

/** Bytes that look like chance and are the same in every run: SHA-256 of a counter under a name. */
export function bytesNamed(name: string): RandomBytes {
	let counter = 0;
	return (count) => {
		const blocks = Array.from({ length: Math.ceil(count / 32) }, () =>
			createHash('sha256').update(`${name}:${counter++}`).digest()
		);
		return Uint8Array.from(Buffer.concat(blocks).subarray(0, count));
	};
}

/** An answer to every question: the one `choose` picks among the possible ones. */
export const anAnswerSheet = (
	{ questions }: Questionnaire,
	choose: (possible: readonly string[], question: RatingQuestion) => string | undefined = ([best]) => best
): Answers =>
	Object.fromEntries(questions.map((question) => [question.key, choose(possibleAnswers(question), question) ?? '']));
