import { assert, utf8 } from '#domain/basics';
import { assemble } from './assembler.ts';
import { compress, CONSTANTS } from './compress.ts';
import { firstState, roundConstants } from './constants.ts';
import { copy, DIGITS, hex } from './text.ts';

type Kernel = {
	readonly compress: (
		...at: [
			...[from: number, fromStep: number, block: number, blockStep: number],
			...[to: number, toStep: number, count: number, mask: number]
		]
	) => void;
	readonly hex: (from: number, fromStep: number, to: number, toStep: number, count: number) => void;
	readonly copy: (from: number, fromStep: number, to: number, toStep: number, count: number) => void;
};

/** SHA-256 of many short messages, four at a time, in a memory of its own; addresses are places in `bytes`. */
export type Lanes = Kernel & {
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly view: DataView;
	/** Address of the state SHA-256 starts from. */
	readonly start: number;
	/** Address of so many zero bytes that nobody else uses. */
	readonly take: (size: number) => number;
};

/** Messages worked on in one go, a multiple of four. */
export const BATCH = 1024;

const PAGE = 65_536;
const PAGES = 256;
const START = 1088;
const FREE = 1152;

let compiled: WebAssembly.Module | undefined;

const idle: Cleared[] = [];
type Cleared = { readonly lanes: Lanes; readonly clear: () => void };

/** Lends lanes for some work: 16 MiB, of which the work takes what it needs. Lanes are kept for the next. */
export async function withLanes<T>(work: (lanes: Lanes) => T | Promise<T>): Promise<T> {
	const lent = idle.pop() ?? openLanes();
	try {
		return await work(lent.lanes);
	} finally {
		lent.clear();
		idle.push(lent);
	}
}

/** Lanes whose machine code is our own (`assembler.ts`). */
function openLanes(): Cleared {
	compiled ??= new WebAssembly.Module(assemble([compress, hex, copy]));
	const memory = new WebAssembly.Memory({ initial: PAGES });
	const { exports } = new WebAssembly.Instance(compiled, { lanes: { memory } });
	const bytes = new Uint8Array(memory.buffer);
	const view = new DataView(memory.buffer);
	for (const [at, constant] of roundConstants.entries())
		for (const lane of [0, 4, 8, 12]) view.setUint32(CONSTANTS + at * 16 + lane, constant, true);
	for (const [at, word] of firstState.entries()) view.setUint32(START + at * 4, word);
	bytes.set(utf8('0123456789abcdef'), DIGITS);
	let free = FREE;
	const take = (size: number): number => {
		const address = free;
		free += Math.ceil(size / 64) * 64;
		assert(free <= PAGES * PAGE, 'the lanes have room');
		return address;
	};
	const clear = (): void => {
		bytes.fill(0, FREE, free);
		free = FREE;
	};
	return { lanes: { ...(exports as Kernel), bytes, view, start: START, take }, clear };
}

/** Blocks of 64 bytes that a message of so many bytes fills with its padding (FIPS 180-4 §5.1.1). */
export const blocksFor = (length: number): number => Math.ceil((length + 9) / 64);

/** Pads a message of `length` bytes at an address; `before` bytes were hashed before it. */
export function pad({ bytes, view }: Lanes, address: number, length: number, before = 0): void {
	const end = address + blocksFor(length) * 64;
	bytes.fill(0, address + length, end);
	bytes[address + length] = 0x80;
	view.setUint32(end - 4, (before + length) * 8);
}

/** Compresses messages of several blocks, one behind the other in memory, into states 32 bytes apart. */
export function chain(
	lanes: Lanes,
	from: { readonly state: number; readonly step: number },
	message: { readonly address: number; readonly blocks: number },
	to: { readonly address: number; readonly step: number },
	count: number
): void {
	const step = message.blocks * 64;
	for (let block = 0; block < message.blocks; block++) {
		const [state, stateStep] = block === 0 ? [from.state, from.step] : [to.address, to.step];
		lanes.compress(state, stateStep, message.address + block * 64, step, to.address, to.step, count, 0);
	}
}

/** What HMAC xors a key with, for the inner and the outer hash (RFC 2104). */
export const INNER = 0x36363636;
export const OUTER = 0x5c5c5c5c;

/** The two states that all messages under one key of at most 64 bytes start from. */
export function keyStates(lanes: Lanes, key: Uint8Array): { readonly inner: number; readonly outer: number } {
	const [block, inner, outer] = [lanes.take(64), lanes.take(64), lanes.take(64)];
	lanes.bytes.set(key, block);
	lanes.compress(lanes.start, 0, block, 0, inner, 0, 1, INNER);
	lanes.compress(lanes.start, 0, block, 0, outer, 0, 1, OUTER);
	return { inner, outer };
}

/** Blocks for the outer hash of an HMAC: 32 bytes to be written, padded. */
export function outerBlocks(lanes: Lanes): number {
	const address = lanes.take(BATCH * 64);
	for (let at = 0; at < BATCH; at++) pad(lanes, address + at * 64, 32, 64);
	return address;
}
