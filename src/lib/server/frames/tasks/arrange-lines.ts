import { closeSync, openSync, writeSync } from 'node:fs';
import { BATCH, withLanes, type Lanes } from '../lanes/lanes.ts';
import { growLeaves } from '../passes/leaves.ts';
import { orderMembers } from '../passes/order.ts';
import { partsOf, TAIL, type Cell, type Lines, type Part } from './cells.ts';
import type { Members } from './read-members.ts';
import type { Tools } from './task.ts';

/** A run of members as one reader left it, and the cell each of its places became. */
export type Source = { readonly range: Lines; readonly cells: Uint32Array };

export type ArrangeLines = {
	readonly file: string;
	/** In the order of the file. */
	readonly cells: readonly Cell[];
	/** Which lines of the file to write; from a multiple of `CHUNK`. */
	readonly lines: Lines;
	readonly members: Members;
	readonly sources: readonly Source[];
};

/** Sorts some lines of a frame file and writes them into their place; gives the roots of their part of the tree. */
export const arrangeLines = (task: ArrangeLines, tools: Tools): Promise<Uint8Array[]> =>
	withLanes((lanes) => arrangeWith(lanes, task, tools));

function arrangeWith(lanes: Lanes, task: ArrangeLines, { report }: Tools): Uint8Array[] {
	const leaves = growLeaves(lanes);
	const write = lineWriter(lanes);
	const file = openSync(task.file, 'r+');
	try {
		const commitments = new Uint32Array(task.members.commitments);
		for (const [part, members] of membersOf(task)) {
			orderMembers(members, commitments);
			const chosen = members.subarray(part.skip, part.skip + part.count);
			for (let done = 0; done < part.count; done += BATCH) {
				const lines = write(part.prefix, chosen.subarray(done, done + BATCH), commitments);
				leaves.add(lines);
				const length = part.prefix.length + TAIL;
				writeSync(file, lanes.bytes, lines.address, lines.count * length, part.position + done * length);
				report(lines.count);
			}
		}
	} finally {
		closeSync(file);
	}
	return leaves.roots();
}

/** The parts of the wanted lines, each with all the members of its cell, as they came. */
function membersOf({ cells, lines, members, sources }: ArrangeLines): [Part, Uint32Array][] {
	const parts = partsOf(cells, lines);
	const places = new Uint32Array(members.places);
	const first = parts[0]?.at ?? 0;
	const lists = parts.map(({ at }) => new Uint32Array(cells[at]?.people ?? 0));
	const filled = new Uint32Array(parts.length);
	for (const source of sources)
		for (let member = source.range.from; member < source.range.to; member++) {
			const at = (source.cells[places[member] ?? 0] ?? 0) - first;
			const list = lists[at];
			if (!list) continue;
			const next = filled[at] ?? 0;
			list[next] = member;
			filled[at] = next + 1;
		}
	return parts.map((part, at) => [part, lists[at] ?? new Uint32Array()]);
}

/** Writes at most `BATCH` members as lines into the lanes' memory. */
function lineWriter(lanes: Lanes) {
	const [digests, text] = [lanes.take(BATCH * 32), lanes.take(BATCH * (195 + TAIL))];
	const words = new Uint32Array(lanes.bytes.buffer, digests, BATCH * 8);
	let written: { prefix: Uint8Array; lines: number } = { prefix: new Uint8Array(), lines: 0 };
	return (prefix: Uint8Array, members: Uint32Array, commitments: Uint32Array) => {
		const [count, length] = [members.length, prefix.length + TAIL];
		if (written.prefix !== prefix) written = { prefix, lines: 0 };
		for (; written.lines < count; written.lines++) {
			lanes.bytes.set(prefix, text + written.lines * length);
			lanes.bytes[text + (written.lines + 1) * length - 1] = 0x0a;
		}
		for (const [at, member] of members.entries())
			for (let word = 0; word < 8; word++) words[at * 8 + word] = commitments[member * 8 + word] ?? 0;
		lanes.hex(digests, 32, text + prefix.length, length, count);
		return { address: text, prefix, count };
	};
}
