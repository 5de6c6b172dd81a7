import { readFileSync } from 'node:fs';

/** One cell of a b-tree as it lies in an SQLite file; `text` is what of it lies in its page, a character a byte. */
export type Cell = {
	readonly page: number;
	readonly place: number;
	readonly offset: number;
	/** First page of what did not fit, 0 when all did. */
	readonly overflow: number;
	readonly text: string;
};

const [INTERIOR, LEAF] = [2, 10];

/** A file as its cells, and all its bytes, a character a byte. */
export type Pages = { readonly cells: Cell[]; readonly bytes: string };

/** All cells of the index b-trees of a file, which are all tables WITHOUT ROWID and all indexes, page by page, with its bytes. */
export function readPages(file: string): Pages {
	const bytes = readFileSync(file);
	const size = bytes.readUInt16BE(16);
	const pages = Array.from({ length: bytes.length / size }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
	return { cells: pages.flatMap((page, at) => cellsOf(page, at + 1)), bytes: bytes.toString('latin1') };
}

const SLOT = 4096;

/** The slots of an intake's file that hold something, as if each were a page with one cell, whose text is the ballot's id. */
export function readSlots(file: string): Pages {
	const bytes = readFileSync(file);
	const slots = Array.from({ length: bytes.length / SLOT }, (_, page) => ({
		page,
		text: bytes.toString('latin1', page * SLOT, (page + 1) * SLOT)
	}));
	const taken = slots.filter(({ text }) => !/^\0*$/.test(text));
	const idOf = (text: string): string => /"id":"(\w+)"/.exec(text)?.[1] ?? '';
	return {
		cells: taken.map(({ page, text }) => ({ page, text: idOf(text), place: 0, offset: 0, overflow: 0 })),
		bytes: taken.map(({ text }) => text).join('')
	};
}

function cellsOf(bytes: Buffer, page: number): Cell[] {
	const start = page === 1 ? 100 : 0;
	const kind = bytes[start];
	if (kind !== INTERIOR && kind !== LEAF) return [];
	const first = start + (kind === INTERIOR ? 12 : 8);
	return Array.from({ length: bytes.readUInt16BE(start + 3) }, (_, place) => {
		const offset = bytes.readUInt16BE(first + 2 * place);
		const { value, next } = varint(bytes, offset + (kind === INTERIOR ? 4 : 0));
		const local = localSize(value, bytes.length);
		const overflow = local < value ? bytes.readUInt32BE(next + local) : 0;
		return { page, place, offset, overflow, text: bytes.toString('latin1', next, next + local) };
	});
}

/** How much of a payload lies in its page (SQLite file format, §1.6). */
function localSize(payload: number, usable: number): number {
	const most = Math.floor(((usable - 12) * 64) / 255) - 23;
	const least = Math.floor(((usable - 12) * 32) / 255) - 23;
	if (payload <= most) return payload;
	const fitting = least + ((payload - least) % (usable - 4));
	return fitting <= most ? fitting : least;
}

function varint(bytes: Buffer, at: number): { value: number; next: number } {
	let value = 0;
	for (let next = at; ; next++) {
		const byte = bytes[next] ?? 0;
		value = value * 128 + (byte & 127);
		if (byte < 128) return { value, next: next + 1 };
	}
}
