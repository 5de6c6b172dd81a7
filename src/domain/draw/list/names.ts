import { sha256 } from '../../basics/index.ts';

/** Whole numbers by name; a name is kept as 16 bytes outside the heap, so that a million of them are no burden. */
export type Names = {
	/** The number first given for a name: the one given now, when the name is new. */
	readonly claim: (name: string, number: number) => number;
	/** The number of a name, or undefined. */
	readonly find: (name: string) => number | undefined;
	readonly size: () => number;
};

const WORDS = 4;
const CELL = WORDS + 1;
const FIRST = 1024;
/** Share of the cells that may be taken before there are twice as many. */
const FULL = 0.6;

/**
 * An empty table of names. Two names are the same if the first 128 bits of their SHA-256 are: nobody can find two that
 * differ and are taken for one. Numbers are from 0 to 2³²−2.
 */
export function openNames(): Names {
	let cells = new Uint32Array(FIRST * CELL);
	let size = 0;
	const cellOf = (table: Uint32Array, words: Uint32Array): number => {
		const count = table.length / CELL;
		let cell = ((words[0] ?? 0) % count) * CELL;
		while (table[cell + WORDS] !== 0 && !words.every((word, at) => table[cell + at] === word))
			cell = (cell + CELL) % table.length;
		return cell;
	};
	const grow = (): void => {
		const larger = new Uint32Array(2 * cells.length);
		for (let cell = 0; cell < cells.length; cell += CELL)
			if (cells[cell + WORDS] !== 0)
				larger.set(cells.subarray(cell, cell + CELL), cellOf(larger, cells.subarray(cell, cell + WORDS)));
		cells = larger;
	};
	const find = (name: string): number | undefined => {
		const taken = cells[cellOf(cells, wordsOf(name)) + WORDS] ?? 0;
		return taken === 0 ? undefined : taken - 1;
	};
	const claim = (name: string, number: number): number => {
		const words = wordsOf(name);
		const cell = cellOf(cells, words);
		const taken = cells[cell + WORDS] ?? 0;
		if (taken !== 0) return taken - 1;
		cells.set(words, cell);
		cells[cell + WORDS] = number + 1;
		size += 1;
		if (size * CELL > FULL * cells.length) grow();
		return number;
	};
	return { claim, find, size: () => size };
}

function wordsOf(name: string): Uint32Array {
	const { buffer, byteOffset } = sha256(name);
	const digest = new DataView(buffer, byteOffset);
	const words = new Uint32Array(WORDS);
	for (let at = 0; at < WORDS; at++) words[at] = digest.getUint32(at * 4);
	return words;
}
