/** One answer people could choose, best first. `outside` answers (不了解, 不愿回答) are shown but never enter a score. */
export type AnswerOption = { readonly code: string; readonly label: string; readonly outside?: boolean };

/**
 * How those asked about one thing answered: counts in the order of the options; null when too few to publish. `rounded`:
 * the counts were made from rounded shares, so shares are shown without decimals and no count by itself.
 */
export type AnswerRow = {
	readonly label: string;
	readonly counts: readonly number[] | null;
	readonly rounded?: boolean;
};

/** How an answer is drawn: at a place on the scale from best to worst, or beside it. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 'outside' | 'unwilling';

const ALL: readonly Tone[] = [1, 2, 3, 4, 5];
const FEWER: readonly (readonly Tone[])[] = [[], [1], [1, 5], [1, 3, 5], [1, 2, 4, 5]];
const BESIDE: readonly Tone[] = ['outside', 'unwilling'];

/** The tone of each option: the scale is spread from best to worst, and what is beside the scale looks like neither. */
export function tonesOf(options: readonly AnswerOption[]): Tone[] {
	const onScale = options.filter((option) => !option.outside);
	const beside = options.filter((option) => option.outside);
	const places = FEWER[onScale.length] ?? ALL;
	return options.map((option) =>
		option.outside ? (BESIDE[beside.indexOf(option)] ?? 'unwilling') : (places[onScale.indexOf(option)] ?? 5)
	);
}

/** A piece of a stacked bar, in shares of one. */
export type Segment = { readonly start: number; readonly share: number };

/** All who answered, on the scale and beside it. */
export const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The pieces of a bar in the order of the counts; all empty when nobody answered. */
export function segments(counts: readonly number[]): Segment[] {
	const total = totalOf(counts);
	const share = (count: number): number => (total === 0 ? 0 : count / total);
	return counts.map((count, index) => ({ start: share(totalOf(counts.slice(0, index))), share: share(count) }));
}
