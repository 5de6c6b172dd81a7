import { closeSync, openSync, readSync } from 'node:fs';
import { assert, toHex } from '#domain/basics';
import type { Ticket } from '#domain/draw';
import { BATCH, withLanes, type Lanes } from '../lanes/lanes.ts';
import { growLeaves, type EqualLines } from '../passes/leaves.ts';
import { keepLowest, type Lowest } from '../passes/lowest.ts';
import { ticketer } from '../passes/tickets.ts';
import { partsOf, TAIL, type Cell, type Lines, type Part } from './cells.ts';
import type { Tools } from './task.ts';

/** Nobody of the cell competes. */
export const NO_LIST = -1;

export type DrawLines = {
	readonly file: string;
	readonly cells: readonly Cell[];
	/** For each cell, the number of the list its people compete for a place on, or `NO_LIST`. */
	readonly lists: readonly number[];
	/** Commitments of those an earlier draw selected, who compete no more. */
	readonly without: readonly string[];
	/** Places on each list. */
	readonly keep: readonly number[];
	/** Which lines of the file; from a multiple of `CHUNK`. */
	readonly lines: Lines;
	/** 32 bytes. */
	readonly seed: Uint8Array;
};

/** The lowest tickets of some lines, for each list, and the roots of the lines' part of the tree. */
export type DrawnLines = { readonly lists: Ticket[][]; readonly roots: Uint8Array[] };

/** Makes the tickets of some lines of a frame file, keeps the lowest, and hashes the lines on the way. */
export const drawLines = (task: DrawLines, tools: Tools): Promise<DrawnLines> =>
	withLanes((lanes) => drawWith(lanes, task, tools));

function drawWith(
	lanes: Lanes,
	{ file, cells, lists, without, keep, lines, seed }: DrawLines,
	{ report }: Tools
): DrawnLines {
	const [leaves, makeTickets] = [growLeaves(lanes), ticketer(lanes, seed)];
	const lowest = keep.map(keepLowest);
	const gone = new Set(without);
	const open = openSync(file, 'r');
	try {
		const read = reader(lanes, open);
		for (const part of partsOf(cells, lines))
			for (const batch of read(part)) {
				leaves.add(batch);
				const list = lowest[lists[part.at] ?? NO_LIST];
				if (list) take(lanes, batch, makeTickets(batch), list, gone);
				report(batch.count);
			}
	} finally {
		closeSync(open);
	}
	return { lists: lowest.map((list) => list.list()), roots: leaves.roots() };
}

const WINDOW = 4 * 1024 * 1024;

/** The lines of a part by batches, read into the lanes' memory. */
function reader(lanes: Lanes, file: number): (part: Part) => Generator<EqualLines> {
	const window = lanes.take(WINDOW);
	return function* ({ prefix, count, position }) {
		const length = prefix.length + TAIL;
		const fits = Math.floor(WINDOW / length / BATCH) * BATCH;
		for (let done = 0; done < count; done += fits) {
			const lines = Math.min(fits, count - done);
			const read = readSync(file, lanes.bytes, window, lines * length, position + done * length);
			assert(read === lines * length, 'a frame file is as long as its cells');
			for (let line = 0; line < lines; line += BATCH)
				yield { address: window + line * length, prefix, count: Math.min(BATCH, lines - line) };
		}
	};
}

function take(
	{ bytes, view }: Lanes,
	{ address, prefix, count }: EqualLines,
	tickets: number,
	list: Lowest,
	gone: ReadonlySet<string>
): void {
	const [length, memory] = [prefix.length + TAIL, Buffer.from(bytes.buffer)];
	for (let at = 0; at < count; at++) {
		const ticket = tickets + at * 32;
		if (!list.wants(view.getUint32(ticket))) continue;
		const digits = address + at * length + prefix.length;
		const commitment = memory.toString('latin1', digits, digits + 64);
		if (!gone.has(commitment)) list.add({ commitment, ticket: toHex(bytes.subarray(ticket, ticket + 32)) });
	}
}
