import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { assert } from '#domain/basics';
import { HEADER, prefixOf, TAIL, type Cell } from './cells.ts';

const LONGEST = 3 * 65 + TAIL;
const LINE = /^([A-Za-z0-9._-]{1,64})\t([A-Za-z0-9._-]{1,64})\t([A-Za-z0-9._-]{1,64})\t[0-9a-f]{64}\n/;

/** The cells of a frame file, in its order; it must be sorted, as every file is that a draw was committed to. */
export function findCells({ file }: { readonly file: string }): Cell[] {
	const open = openSync(file, 'r');
	try {
		const { size } = fstatSync(open);
		const read = (position: number, length: number): string => {
			const bytes = Buffer.alloc(length);
			return bytes.toString('latin1', 0, readSync(open, bytes, 0, length, position));
		};
		assert(read(0, HEADER.length) === new TextDecoder().decode(HEADER), 'a frame file has its header');
		const cells: Cell[] = [];
		for (let position = HEADER.length; position < size;) {
			const cell = cellAt(read, position, size);
			position += cell.people * (prefixOf(cell).length + TAIL);
			cells.push(cell);
		}
		return cells;
	} finally {
		closeSync(open);
	}
}

type Read = (position: number, length: number) => string;

function cellAt(read: Read, position: number, size: number): Cell {
	const [, group = '', stratum = '', unit = ''] = LINE.exec(read(position, LONGEST)) ?? [];
	assert(group !== '', 'a frame file has lines only');
	const cell = { group, stratum, unit, people: 0 };
	const prefix = prefixOf(cell);
	const length = prefix.length + TAIL;
	const holds = (line: number): boolean => read(position + line * length, prefix.length) === prefix;
	return { ...cell, people: countWhile(holds, Math.floor((size - position) / length)) };
}

/** How many of the first `most` numbers something holds for, when it holds for 0 and never again after it once did not. */
function countWhile(holds: (at: number) => boolean, most: number): number {
	let [low, high] = [0, 1];
	while (high < most && holds(high)) [low, high] = [high, high * 2];
	high = Math.min(high, most);
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (holds(middle)) low = middle;
		else high = middle;
	}
	return high;
}
