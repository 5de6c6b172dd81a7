import type { Cell, Pages } from './pages.ts';

/**
 * Where a thief finds somebody in a file: their cells in the table and in the index, in the order of the file, and how many
 * copies lie outside all cells. SQLite leaves some in the free middle of a page whose rows it moves to another, however
 * securely it deletes.
 */
export type Found = { readonly cells: readonly Cell[]; readonly copies: number };
/** What was found of everybody, by name. */
export type Traces = ReadonlyMap<string, Found>;
/** What is found of somebody who is not there. */
export const NOTHING: Found = { cells: [], copies: 0 };

/** What a thief may take for the order in which rows came: smaller came earlier. */
export const clues: Readonly<Record<string, (found: Found) => number>> = {
	'page and place': ({ cells: [cell] }) => (cell ? cell.page * 1e6 + cell.place : 0),
	'page and offset': ({ cells: [cell] }) => (cell ? cell.page * 1e6 - cell.offset : 0),
	'offset alone': ({ cells: [cell] }) => -(cell?.offset ?? 0),
	'page in the index': ({ cells }) => (cells.at(-1)?.page ?? 0) * 1e6 - (cells.at(-1)?.offset ?? 0),
	'overflow page': ({ cells: [cell] }) => cell?.overflow ?? 0,
	'copies left behind': ({ copies }) => -copies
};

/** The cells that hold each name, and the copies of it elsewhere. */
export function tracesOf({ cells, bytes }: Pages, names: readonly string[]): Traces {
	const found = new Map<string, Cell[]>(names.map((name) => [name, []]));
	const length = names[0]?.length ?? 1;
	for (const cell of cells)
		for (let at = 0; at + length <= Math.min(cell.text.length, 700); at++)
			found.get(cell.text.slice(at, at + length))?.push(cell);
	return new Map(
		[...found].map(([name, own]) => [name, { cells: own, copies: bytes.split(name).length - 1 - own.length }])
	);
}

/** Some of one class in the order a thief believes they came. */
export type Queue = readonly string[];

/** Pairs those who exchanged with the ballots of one class by their ranks. */
export const pair = (exchanged: Queue, ballots: Queue): [string, string][] =>
	ballots.map((ballot, at) => [exchanged[Math.floor((at * exchanged.length) / ballots.length)] ?? '', ballot]);

/** Rank correlation (Spearman) of two lists of numbers of one length; of equals any may be the first. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
	const [a, b] = [ranks(one), ranks(other)];
	const middle = (one.length - 1) / 2;
	let [product, square] = [0, 0];
	for (const [at, rank] of a.entries()) {
		product += (rank - middle) * ((b[at] ?? 0) - middle);
		square += (rank - middle) ** 2;
	}
	return square === 0 ? 0 : product / square;
}

function ranks(values: readonly number[]): number[] {
	const result = values.map(() => 0);
	const ties = values.map(() => Math.random());
	const sorted = [...values.keys()].sort(
		(a, b) => (values[a] ?? 0) - (values[b] ?? 0) || (ties[a] ?? 0) - (ties[b] ?? 0)
	);
	for (const [rank, at] of sorted.entries()) result[at] = rank;
	return result;
}
