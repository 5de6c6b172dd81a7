import { utf8 } from '#domain/basics';
import { BATCH, chain, keyStates, outerBlocks, pad, type Lanes } from '../lanes/lanes.ts';
import type { EqualLines } from './leaves.ts';

const BEFORE = utf8('svydraw/1/ticket\nmember\n');
const LINE_FEED = 0x0a;
const LENGTH = BEFORE.length + 65;

/**
 * Makes the tickets of at most `BATCH` lines under a seed (32 bytes), as `ticketMaker` of the law does; gives where they
 * lie, 32 bytes each. Three compressions a ticket.
 */
export function ticketer(lanes: Lanes, seed: Uint8Array): (lines: EqualLines) => number {
	const { inner, outer } = keyStates(lanes, seed);
	const [messages, tickets] = [lanes.take(BATCH * 128), lanes.take(BATCH * 32)];
	const digests = outerBlocks(lanes);
	for (let slot = messages; slot < messages + BATCH * 128; slot += 128) {
		lanes.bytes.set(BEFORE, slot);
		pad(lanes, slot, LENGTH, 64);
		lanes.bytes[slot + LENGTH - 1] = LINE_FEED;
	}
	return ({ address, prefix, count }) => {
		lanes.copy(address + prefix.length, prefix.length + 65, messages + BEFORE.length, 128, count);
		const from = { state: inner, step: 0 };
		chain(lanes, from, { address: messages, blocks: 2 }, { address: digests, step: 64 }, count);
		lanes.compress(outer, 0, digests, 64, tickets, 32, count, 0);
		return tickets;
	};
}
