import { possibleAnswers, type Answers, type Questionnaire } from '#domain/ballot';

/** Keyed sheets as text: by sheet and question the place of the answer, so that all entries of a batch are equally long. */
export const encodeSheets = ({ questions }: Questionnaire, sheets: readonly Answers[]): string =>
	JSON.stringify(
		sheets.map((answers) => questions.map((each) => possibleAnswers(each).indexOf(answers[each.key] ?? '')))
	);

/** The keyed sheets in such a text. */
export function decodeSheets({ questions }: Questionnaire, text: string): Answers[] {
	const sheets = JSON.parse(text) as number[][];
	return sheets.map((places) =>
		Object.fromEntries(
			questions.flatMap((each, at) => {
				const answer = possibleAnswers(each)[places[at] ?? -1];
				return answer === undefined ? [] : [[each.key, answer]];
			})
		)
	);
}

/** A fair order (Fisher and Yates) out of the browser's chance. */
export function shuffled<T>(items: readonly T[]): T[] {
	const order = [...items];
	for (let at = order.length - 1; at > 0; at--) {
		const other = uniformBelow(at + 1);
		[order[at], order[other]] = [order[other] as T, order[at] as T];
	}
	return order;
}

function uniformBelow(bound: number): number {
	const fair = 2 ** 32 - (2 ** 32 % bound);
	for (;;) {
		const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
		if (value < fair) return value % bound;
	}
}
