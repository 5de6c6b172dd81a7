import { assert, utf8 } from '#domain/basics';
import { BATCH, blocksFor, chain, INNER, keyStates, OUTER, outerBlocks, pad, type Lanes } from '../lanes/lanes.ts';

const SALT = utf8('svydraw/1/salt\n');
const MEMBER = utf8('svydraw/1/member\n');
const KEY_BYTES = 200;
/** Bytes of the longest message, padded. */
const ROOM = blocksFor(MEMBER.length + KEY_BYTES) * 64;

/** Keys as bytes, `KEY_BYTES` apart. */
type Keys = { readonly bytes: Uint8Array; readonly lengths: readonly number[] };

/**
 * Commits to at most `BATCH` members by their keys, 32 bytes each, in order: what `salter` and `memberCommitment` of the
 * law give under this frame key. Six or more compressions a member, four members at a time.
 */
export function committer(lanes: Lanes, frameKey: Uint8Array): (keys: readonly string[], to: Uint8Array) => void {
	const commitAlike = alikeCommitter(lanes, frameKey);
	const bytes = new Uint8Array(BATCH * KEY_BYTES);
	return (keys, to) => {
		assert(keys.length <= BATCH, 'a batch of keys');
		const lengths = keys.map((key, at) => encode(key, bytes, at * KEY_BYTES));
		const alike = Map.groupBy(lengths.keys(), (at) => shapeOf(lengths[at] ?? 0));
		for (const members of alike.values()) commitAlike({ bytes, lengths }, members, to);
	};
}

/** Keys of one shape fill as many blocks in both their messages. */
const shapeOf = (length: number): number => blocksFor(SALT.length + length) * 8 + blocksFor(MEMBER.length + length);

const encoder = new TextEncoder();

/** Writes a key as UTF-8, most of them a letter a byte; gives its length. */
function encode(key: string, bytes: Uint8Array, start: number): number {
	for (let at = 0; at < key.length; at++) {
		const unit = key.charCodeAt(at);
		if (unit > 0x7f || at === KEY_BYTES) return encodeLong(key, bytes, start);
		bytes[start + at] = unit;
	}
	return key.length;
}

function encodeLong(key: string, bytes: Uint8Array, start: number): number {
	const { read, written } = encoder.encodeInto(key, bytes.subarray(start, start + KEY_BYTES));
	assert(read === key.length, 'a key has at most 200 bytes');
	return written;
}

function alikeCommitter(lanes: Lanes, frameKey: Uint8Array) {
	const salting = keyStates(lanes, frameKey);
	const messages = { salt: lanes.take(BATCH * ROOM), member: lanes.take(BATCH * ROOM) };
	const digests = { salt: outerBlocks(lanes), member: outerBlocks(lanes) };
	const salts = lanes.take(BATCH * 64);
	const [inner, outer, done] = [lanes.take(BATCH * 32), lanes.take(BATCH * 32), lanes.take(BATCH * 32)];
	return (keys: Keys, members: readonly number[], to: Uint8Array): void => {
		const count = members.length;
		const salted = writeAll(lanes, messages.salt, SALT, keys, members);
		chain(lanes, { state: salting.inner, step: 0 }, salted, { address: digests.salt, step: 64 }, count);
		lanes.compress(salting.outer, 0, digests.salt, 64, salts, 64, count, 0);
		lanes.compress(lanes.start, 0, salts, 64, inner, 32, count, INNER);
		lanes.compress(lanes.start, 0, salts, 64, outer, 32, count, OUTER);
		const named = writeAll(lanes, messages.member, MEMBER, keys, members);
		chain(lanes, { state: inner, step: 32 }, named, { address: digests.member, step: 64 }, count);
		lanes.compress(outer, 32, digests.member, 64, done, 32, count, 0);
		members.forEach((member, slot) => {
			for (let at = 0; at < 32; at++) to[member * 32 + at] = lanes.bytes[done + slot * 32 + at] ?? 0;
		});
	};
}

/** The padded messages `prefix` + key of these members, one behind the other. */
function writeAll(
	lanes: Lanes,
	address: number,
	prefix: Uint8Array,
	{ bytes, lengths }: Keys,
	members: readonly number[]
): { readonly address: number; readonly blocks: number } {
	const blocks = blocksFor(prefix.length + (lengths[members[0] ?? 0] ?? 0));
	members.forEach((member, slot) => {
		const [start, length] = [address + slot * blocks * 64, lengths[member] ?? 0];
		for (let at = 0; at < prefix.length; at++) lanes.bytes[start + at] = prefix[at] ?? 0;
		for (let at = 0; at < length; at++) lanes.bytes[start + prefix.length + at] = bytes[member * KEY_BYTES + at] ?? 0;
		pad(lanes, start, prefix.length + length, 64);
	});
	return { address, blocks };
}
