import { hash, randomInt } from 'node:crypto';
import { writeSync } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { assert, compareUtf16, required } from '#domain/basics';
import { together } from '../together.ts';

/** A page of the disk: writing a row anew touches no other row. */
const SLOT = 4096;
const SLOTS = 16_384;
/** So many bytes tell the length of a row and its SHA-256; the row follows. */
const [LENGTH, DIGEST] = [4, 32];
const HEAD = LENGTH + DIGEST;
/** So many slots are read or emptied at a time: whoever waits for the disk meanwhile waits for no more. */
const AT_ONCE = 100;
/** So many rows are given on at a time. */
const PIECE = 1000;

/** Rows in no order: each is written, a text, into a slot of a file that chance picks among the free ones. */
export type Tray = {
	/** Durable before the promise is; false when the row is too long or no slot is free, and then it is not kept. */
	put(key: string, row: string): Promise<boolean>;
	/** What has been put, after all that is being written: in the order of the keys, in pieces. */
	pieces(): AsyncGenerator<readonly Uint8Array[]>;
	/** How much of its slots is taken: from 0 to 1. */
	fullness(): number;
	/** Empties it, when its rows are safe elsewhere and none is being written. */
	clear(): Promise<void>;
	/** Takes the file away if it is empty. */
	close(): Promise<void>;
};

type Placed = { readonly key: string; readonly slot: number };
type Written = { readonly row: string; readonly slot: number };

/** Those that come while the disk is busy share one wait for it. */
const write = together(async (file: FileHandle, all: readonly Written[]) => {
	for (const { row, slot } of all) writeSlot(file, filled(row), slot);
	await file.datasync();
	return all.map(() => undefined);
});

function writeSlot({ fd }: FileHandle, bytes: Buffer, slot: number): void {
	assert(writeSync(fd, bytes, 0, SLOT, slot * SLOT) === SLOT, 'a slot is written whole');
}

const digestOf = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

const nothing = Buffer.alloc(SLOT);

/** One for all rows, each of which is written at once. */
const scratch = Buffer.alloc(SLOT);

/** A slot with a row in it, and what tells that it was written to its end. */
function filled(row: string): Buffer {
	const end = HEAD + scratch.write(row, HEAD);
	scratch.writeUInt32BE(end - HEAD);
	digestOf(scratch.subarray(HEAD, end)).copy(scratch, LENGTH);
	return scratch.fill(0, end);
}

/** The row in a slot; null when there is none, or one that was not written to its end. */
function rowIn(slot: Buffer): Buffer | null {
	const length = slot.readUInt32BE();
	const text = slot.subarray(HEAD, HEAD + length);
	const whole = length > 0 && text.length === length && digestOf(text).equals(slot.subarray(LENGTH, HEAD));
	return whole ? text : null;
}

const groups = <T>(list: readonly T[], size: number): T[][] =>
	Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

/** The rows in the file of a tray, whoever wrote it, in pieces. */
export async function* rowsIn(name: string): AsyncGenerator<readonly Uint8Array[]> {
	const file = await open(name, 'r');
	try {
		for (let from = 0; from < SLOTS; from += PIECE) {
			const { buffer, bytesRead } = await file.read(Buffer.alloc(PIECE * SLOT), 0, PIECE * SLOT, from * SLOT);
			const slots = Array.from({ length: Math.floor(bytesRead / SLOT) }, (_, at) =>
				buffer.subarray(at * SLOT, (at + 1) * SLOT)
			);
			yield slots.map(rowIn).filter((row) => row !== null);
		}
	} finally {
		await file.close();
	}
}

/** Chance picks one out of the list and puts the last one in its place; undefined when there is none. */
function pick(list: number[]): number | undefined {
	const last = list.pop();
	const at = randomInt(list.length + 1);
	if (last === undefined || at === list.length) return last;
	const picked = list[at];
	list[at] = last;
	return picked;
}

/**
 * Opens the file of a tray; what it had is gone. Every slot is written once, by itself: a row then finds its place on the disk
 * and in memory, of its own size. Left to be found for each row these cost the disk twice the time; written in one piece the
 * kernel keeps and writes them in large ones, row by row.
 */
async function openEmpty(name: string): Promise<FileHandle> {
	const file = await open(name, 'w+', 0o600);
	try {
		for (let slot = 0; slot < SLOTS; slot++) {
			if (slot % PIECE === 0) await setImmediate();
			writeSlot(file, nothing, slot);
		}
		await file.sync();
		return file;
	} catch (error) {
		await file.close();
		await rm(name, { force: true }); // of a full disk it would keep the rest
		throw error;
	}
}

/**
 * An empty tray in a file. Its slots are overwritten when it is emptied, the file is not shortened: a place the disk has given
 * stays, and writing there again waits for nothing else that is being written.
 */
export async function openTray(name: string): Promise<Tray> {
	const file = await openEmpty(name);
	const writing = new Set<Promise<unknown>>();
	const free = Array.from({ length: SLOTS }, (_, at) => at);
	let taken: number[] = [];
	let durable: Placed[] = [];
	const read = async ({ slot }: Placed): Promise<Uint8Array> => {
		const { buffer } = await file.read(Buffer.alloc(SLOT), 0, SLOT, slot * SLOT);
		return required(rowIn(buffer), 'a row that was written to its end');
	};
	return {
		async put(key, row) {
			const slot = Buffer.byteLength(row) <= SLOT - HEAD ? pick(free) : undefined;
			if (slot === undefined) return false;
			taken.push(slot);
			const written = write(file, { row, slot });
			writing.add(written);
			try {
				await written;
				durable.push({ key, slot });
			} finally {
				writing.delete(written);
			}
			return true;
		},
		async *pieces() {
			await Promise.allSettled(writing);
			const sorted = durable.toSorted((a, b) => compareUtf16(a.key, b.key));
			for (const piece of groups(sorted, PIECE)) {
				const rows: Uint8Array[] = [];
				for (const some of groups(piece, AT_ONCE)) rows.push(...(await Promise.all(some.map(read))));
				yield rows;
			}
		},
		fullness: () => taken.length / SLOTS,
		async clear() {
			durable = [];
			for (const slots of groups(taken, AT_ONCE))
				await Promise.all(slots.map((slot) => file.write(nothing, 0, SLOT, slot * SLOT)));
			await file.datasync();
			free.push(...taken);
			taken = [];
		},
		async close() {
			await Promise.allSettled(writing);
			await file.close();
			if (taken.length === 0) await rm(name, { force: true });
		}
	};
}
