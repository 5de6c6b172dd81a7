import type { Answers } from '../answer.ts';

/** Fewest sheets that are opened and keyed together: among fewer, the order of the envelopes could give somebody away. */
export const LEAST_SHEETS = 10;

/** Most sheets of one batch: what two people key in one go. */
export const MOST_SHEETS = 60;

/** Where two people have read a sheet differently: its number in the batch, from 1, and the questions. */
export type Difference = { readonly sheet: number; readonly questions: readonly string[] };

/**
 * Compares what two people keyed of the same sheets (double data entry). It names sheets and questions and not what was
 * keyed, so that whoever looks again looks at the paper.
 */
export function compareSheets(first: readonly Answers[], second: readonly Answers[]): Difference[] {
	const sheets = Array.from({ length: Math.max(first.length, second.length) }, (_, at) => at);
	return sheets.flatMap((at) => {
		const [one, other] = [first[at] ?? {}, second[at] ?? {}];
		const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
		const questions = keys.filter((key) => one[key] !== other[key]);
		return questions.length > 0 ? [{ sheet: at + 1, questions }] : [];
	});
}
