import type { RatingQuestion } from '#domain/ballot';
import { required } from '#domain/basics';
import type { Paper } from '#lib/server/views/rater.ts';
import type { PageProps } from '../$types';

/** What the server begins the ballot with. */
export type Start = { readonly seed: string; readonly form: PageProps['form'] };

/** The id of the element that holds the ballot, and what it began with. */
export const PLACE = 'ballot';

/** The paper with its questions changed. */
const asking = (paper: Paper, change: (question: RatingQuestion) => object): object => ({
	...paper,
	questionnaire: { questions: paper.questionnaire.questions.map((each) => ({ ...each, ...change(each) })) }
});

/** A start with the questions of its paper changed, if it has one. */
function changed(start: Start, change: (paper: Paper) => (question: RatingQuestion) => object): object {
	const { form } = start;
	if (!form?.ballot) return start;
	const { paper } = form.ballot;
	return { ...start, form: { ...form, ballot: { ...form.ballot, paper: asking(paper, change(paper)) } } };
}

/** A start as text. The options of a question are those of its scale and are written once, for the page is loaded at every step. */
export const written = (start: Start): string => JSON.stringify(changed(start, () => () => ({ options: undefined })));

/** The start that was written so. */
export const readStart = (text: string): Start =>
	changed(JSON.parse(text) as Start, ({ scales }) => ({ scale }) => ({
		options: required(scales[scale], `scale ${scale}`).map(({ code }) => code)
	})) as Start;
