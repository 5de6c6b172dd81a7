import { cell, type TableRow } from '../../basics/index.ts';

/** Columns of a list beside those its group's design asks for (domain.md §1.10); none of them must be there. */
export const listColumns = {
	key: 'person_key',
	label: 'label',
	/** A pseudonym of the person that is the same in every list, where the key is not. */
	person: 'person_id',
	title: 'title',
	employer: 'employer',
	post: 'post',
	household: 'household',
	/** The town or service window that may be drawn first, for draws in two stages. */
	psu: 'psu'
} as const;

/**
 * What the office decided about a list before it was read. The rules are public with the list, and the same for every row:
 * nobody is put in or left out by hand.
 */
export type ListRules = {
	/** Several rows of one person: merged, so that the person stands once (I5), or a fault. */
	readonly merge: boolean;
	/** Who works for one of these (codes or names) is left out (I6). */
	readonly employers: readonly string[];
	/** Who holds one of these posts is left out (I6). */
	readonly posts: readonly string[];
	/** Most people of one household that stand; null for all. */
	readonly perHousehold: number | null;
};

/** Every row is a person, and everybody stays. */
export const plainRules: ListRules = { merge: false, employers: [], posts: [], perHousehold: null };

/** Why somebody on the list cannot be drawn. */
export type LeftOut = 'employer' | 'post' | 'household';

/** The columns a list must have for these rules. */
export function columnsFor({ employers, posts, perHousehold }: ListRules): string[] {
	return [
		...(employers.length > 0 ? [listColumns.employer] : []),
		...(posts.length > 0 ? [listColumns.post] : []),
		...(perHousehold === null ? [] : [listColumns.household])
	];
}

/** Which of two texts that only look alike is meant matters to nobody: one form for both widths and cases. */
export const folded = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** A cell may name several posts. */
const BETWEEN = /[、，,;；/]/u;

/** Tells why the person of a row is recused, or that they stand. */
export function openRecusal({ employers, posts }: ListRules): (row: TableRow) => 'stands' | 'employer' | 'post' {
	const recused = { employer: new Set(employers.map(folded)), post: new Set(posts.map(folded)) };
	const names = (row: TableRow, column: 'employer' | 'post'): boolean =>
		recused[column].size > 0 &&
		cell(row, column)
			.split(BETWEEN)
			.some((name) => recused[column].has(folded(name)));
	return (row) => (names(row, 'employer') ? 'employer' : names(row, 'post') ? 'post' : 'stands');
}
