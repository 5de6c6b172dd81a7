import { toHex } from '#domain/basics';
import { BATCH, blocksFor, chain, pad, withLanes, type Lanes } from '../lanes/lanes.ts';

/** Leaves of the largest perfect subtree made at a time. */
export const CHUNK = 65_536;

/** Lines of equal length in the lanes' memory: a prefix, 64 hexadecimal digits and a line feed each. */
export type EqualLines = { readonly address: number; readonly prefix: Uint8Array; readonly count: number };

export type Leaves = {
	/** Takes at most `BATCH` lines more. */
	readonly add: (lines: EqualLines) => void;
	/** Roots of all the perfect subtrees of `CHUNK` leaves so far, and of the last one, which may be smaller. */
	readonly roots: () => Uint8Array[];
};

/** The Merkle tree over lines without their line feeds (statistics §2.1 item 2), as `merkleRoot` of the law makes it. */
export function growLeaves(lanes: Lanes): Leaves {
	const hashes = lanes.take(CHUNK * 32 + 128);
	const hash = leafHasher(lanes);
	const reduce = reducer(lanes);
	const roots: Uint8Array[] = [];
	let grown = 0;
	const close = (): void => {
		if (grown > 0) roots.push(reduce(hashes, grown));
		grown = 0;
	};
	const add = ({ address, prefix, count }: EqualLines): void => {
		const fits = Math.min(count, CHUNK - grown);
		hash({ address, prefix, count: fits }, hashes + grown * 32);
		grown += fits;
		if (grown === CHUNK) close();
		const rest = { address: address + fits * (prefix.length + 65), prefix, count: count - fits };
		if (rest.count > 0) add(rest);
	};
	return {
		add,
		roots: () => {
			close();
			return roots;
		}
	};
}

/** A code has at most 64 characters, so a line's prefix at most 195. */
const LONGEST = 195 + 64;

/** Hashes 0x00 and the line (RFC 9162 §2.1.1) into states 32 bytes apart. */
function leafHasher(lanes: Lanes): (lines: EqualLines, to: number) => void {
	const messages = lanes.take(BATCH * blocksFor(1 + LONGEST) * 64);
	let written: { prefix: Uint8Array; slots: number } = { prefix: new Uint8Array(), slots: 0 };
	return ({ address, prefix, count }, to) => {
		const length = 1 + prefix.length + 64;
		const blocks = blocksFor(length);
		if (written.prefix !== prefix) written = { prefix, slots: 0 };
		for (; written.slots < count; written.slots++) {
			const slot = messages + written.slots * blocks * 64;
			lanes.bytes[slot] = 0;
			lanes.bytes.set(prefix, slot + 1);
			pad(lanes, slot, length);
		}
		lanes.copy(address + prefix.length, prefix.length + 65, messages + 1 + prefix.length, blocks * 64, count);
		chain(lanes, { state: lanes.start, step: 0 }, { address: messages, blocks }, { address: to, step: 32 }, count);
	};
}

/**
 * Root over hashes 32 bytes apart, which it overwrites: pairs level by level, an odd last one goes up as it is, which is
 * the tree of RFC 9162 §2.1.1.
 */
function reducer(lanes: Lanes): (hashes: number, count: number) => Uint8Array {
	const [messages, parents] = [lanes.take(BATCH * 128), lanes.take(BATCH * 32)];
	for (let slot = 0; slot < BATCH; slot++) {
		lanes.bytes[messages + slot * 128] = 1;
		pad(lanes, messages + slot * 128, 65);
	}
	const fixed = { state: lanes.start, step: 0 };
	const level = (hashes: number, pairs: number): void => {
		for (let done = 0; done < pairs; done += BATCH) {
			const count = Math.min(BATCH, pairs - done);
			lanes.copy(hashes + done * 64, 64, messages + 1, 128, count);
			chain(lanes, fixed, { address: messages, blocks: 2 }, { address: parents, step: 32 }, count);
			lanes.bytes.copyWithin(hashes + done * 32, parents, parents + count * 32);
		}
	};
	return (hashes, count) => {
		for (let left = count; left > 1; left = Math.ceil(left / 2)) {
			const pairs = left >> 1;
			level(hashes, pairs);
			if (left % 2 === 1) lanes.bytes.copyWithin(hashes + pairs * 32, hashes + (left - 1) * 32, hashes + left * 32);
		}
		return lanes.bytes.slice(hashes, hashes + 32);
	};
}

/** The root (64 hex) over the roots of the chunks, in their order. */
export const joinRoots = (roots: readonly Uint8Array[]): Promise<string> =>
	withLanes((lanes) => {
		const hashes = lanes.take(roots.length * 32);
		roots.forEach((root, at) => lanes.bytes.set(root, hashes + at * 32));
		return toHex(reducer(lanes)(hashes, roots.length));
	});
