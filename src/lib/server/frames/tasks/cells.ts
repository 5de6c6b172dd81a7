import { utf8 } from '#domain/basics';

/** People of a frame in one stratum and unit; in the frame file their lines stand together and are equally long. */
export type Cell = {
	readonly group: string;
	readonly stratum: string;
	/** `-` for none. */
	readonly unit: string;
	readonly people: number;
};

/** Lines of a frame file, from one (counted from 0) up to another. */
export type Lines = { readonly from: number; readonly to: number };

/** A cell's part of some lines: where its first line stands in the file, and how many of its lines to pass over. */
export type Part = {
	readonly at: number;
	readonly prefix: Uint8Array;
	readonly skip: number;
	readonly count: number;
	/** Where the part begins in the file, in bytes. */
	readonly position: number;
};

export const HEADER = utf8('svydraw/1/frame\n');
/** Digits of a commitment and the line feed. */
export const TAIL = 65;

/** What stands before the commitment on each line of a cell. */
export const prefixOf = ({ group, stratum, unit }: Omit<Cell, 'people'>): string => `${group}\t${stratum}\t${unit}\t`;

/** The parts of the cells, which stand in the order of the file, that make up these lines. */
export function partsOf(cells: readonly Cell[], { from, to }: Lines): Part[] {
	const parts: Part[] = [];
	let [line, position] = [0, HEADER.length];
	for (const [at, cell] of cells.entries()) {
		const prefix = utf8(prefixOf(cell));
		const skip = Math.max(from - line, 0);
		const count = Math.min(to - line, cell.people) - skip;
		const length = prefix.length + TAIL;
		if (count > 0) parts.push({ at, prefix, skip, count, position: position + skip * length });
		line += cell.people;
		position += cell.people * length;
	}
	return parts;
}

/** Cuts `total` into about `pieces` equal runs, at multiples of `unit`. */
export function share(total: number, pieces: number, unit: number): Lines[] {
	const size = Math.max(Math.ceil(total / unit / pieces), 1) * unit;
	return Array.from({ length: Math.ceil(total / size) }, (_, at) => ({
		from: at * size,
		to: Math.min((at + 1) * size, total)
	}));
}
