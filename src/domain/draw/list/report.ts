import { rowNumber } from '../../basics/index.ts';
import type { LeftOut } from './rules.ts';

/** What becomes of a row: a person stands by it, it is another title of somebody, or its person is left out. */
export type Fate = 'stands' | 'merged' | LeftOut;

/** A row whose person stands by an earlier row; rows count as a spreadsheet shows them. */
export type MergedRow = { readonly row: number; readonly into: number };

/** What became of a list: who stands, who was merged or left out and why. No names and no keys. */
export type ListReport = {
	readonly rows: number;
	readonly people: number;
	readonly strata: ReadonlyMap<string, number>;
	/** Rows that are another title of somebody; `elsewhere` of them name another stratum than the one that counts. */
	readonly merged: number;
	readonly elsewhere: number;
	readonly leftOut: Readonly<Record<LeftOut, number>>;
	/** How many rows named each title, of those who stand. */
	readonly titles: ReadonlyMap<string, number>;
	/** The first hundred of either kind. */
	readonly mergedRows: readonly MergedRow[];
	readonly leftOutRows: readonly { readonly row: number; readonly reason: LeftOut }[];
};

/** A row as far as the report needs it: `first` is the index of the row its person stands by. */
export type ToldRow = { readonly fate: Fate; readonly first: number; readonly stratum: string; readonly title: string };

const LISTED = 100;

/** Counts the rows of a list by what became of them. */
export function reportOf(rows: number, rowAt: (index: number) => ToldRow): ListReport {
	const strata = new Map<string, number>();
	const titles = new Map<string, number>();
	const leftOut = { employer: 0, post: 0, household: 0 };
	const mergedRows: MergedRow[] = [];
	const leftOutRows: { row: number; reason: LeftOut }[] = [];
	let [people, merged, elsewhere] = [0, 0, 0];
	for (let index = 0; index < rows; index++) {
		const { fate, first, stratum, title } = rowAt(index);
		if (title !== '' && rowAt(first).fate === 'stands') count(titles, title);
		if (fate === 'stands') {
			people += 1;
			count(strata, stratum);
		} else if (fate === 'merged') {
			merged += 1;
			if (rowAt(first).stratum !== stratum) elsewhere += 1;
			if (mergedRows.length < LISTED) mergedRows.push({ row: rowNumber(index), into: rowNumber(first) });
		} else {
			leftOut[fate] += 1;
			if (leftOutRows.length < LISTED) leftOutRows.push({ row: rowNumber(index), reason: fate });
		}
	}
	return { rows, people, strata, merged, elsewhere, leftOut, titles, mergedRows, leftOutRows };
}

const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
