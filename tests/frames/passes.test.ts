import { describe, expect, test } from 'vitest';
import { fromHex, merkleRoot, sha256Hex, toHex } from '#domain/basics';
import { memberCommitment, orderStratum, salter, selectFirst, ticketMaker } from '#domain/draw';
import { withLanes } from '#lib/server/frames/lanes/lanes.ts';
import { committer } from '#lib/server/frames/passes/commitments.ts';
import { CHUNK, growLeaves, joinRoots } from '#lib/server/frames/passes/leaves.ts';
import { keepLowest, lowestOf } from '#lib/server/frames/passes/lowest.ts';
import { orderMembers } from '#lib/server/frames/passes/order.ts';
import { ticketer } from '#lib/server/frames/passes/tickets.ts';
import { drawFixture } from '../builders/draw.ts';
import { fc } from '../builders/properties.ts';

const frameKey = '5a'.repeat(32);
const seed = '5e'.repeat(32);
const digest = (at: number) => sha256Hex(`${at}`);

const commitAll = (keys: readonly string[], key = frameKey): Promise<string[]> =>
	withLanes((lanes) => {
		const to = new Uint8Array(keys.length * 32);
		committer(lanes, fromHex(key))(keys, to);
		return keys.map((_, at) => toHex(to.slice(at * 32, at * 32 + 32)));
	});

describe('commitments made many at a time', () => {
	test('are those of the fixture', async () => {
		const { members } = drawFixture();
		expect(await commitAll(members.id, members.frameKey)).toEqual(members.commitment);
	});

	test('are those of the law, whatever the keys and however long', async () => {
		const key = fc
			.oneof(fc.string({ minLength: 1, maxLength: 200 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }))
			.filter((text) => Buffer.byteLength(text) <= 200 && text.isWellFormed());
		const salt = salter(frameKey);
		const same = fc.asyncProperty(fc.array(key, { minLength: 1, maxLength: 80 }), async (keys) => {
			expect(await commitAll(keys)).toEqual(keys.map((each) => memberCommitment(salt(each), each)));
		});
		await fc.assert(same, { numRuns: 200 });
	});

	test('are not made for keys of more than 200 bytes', async () => {
		await expect(commitAll(['k'.repeat(201)])).rejects.toThrow('200 bytes');
		await expect(commitAll(['é'.repeat(101)])).rejects.toThrow('200 bytes');
	});
});

/** Lines of one stratum, and what a pass does with them batch by batch. */
const linesOf = (stratum: string, from: number, count: number): string[] =>
	Array.from({ length: count }, (_, at) => `citizens\t${stratum}\t-\t${digest(from + at)}`);

describe('the tree made many leaves at a time', () => {
	const rootOf = async (runs: readonly (readonly string[])[], batch: number): Promise<string> =>
		joinRoots(
			await withLanes((lanes) => {
				const leaves = growLeaves(lanes);
				const address = lanes.take(batch * 300);
				for (const run of runs) {
					const prefix = Buffer.from((run[0] ?? '').slice(0, -64));
					for (let done = 0; done < run.length; done += batch) {
						const lines = run.slice(done, done + batch);
						lanes.bytes.set(Buffer.from(`${lines.join('\n')}\n`), address);
						leaves.add({ address, prefix, count: lines.length });
					}
				}
				return leaves.roots();
			})
		);

	test('has the root of the law for any number of lines in strata of any names', async () => {
		const run = fc.tuple(fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/), fc.integer({ min: 1, max: 40 }));
		const same = fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 6 }), async (shape) => {
			const runs = shape.map(([stratum, count], at) => linesOf(stratum, at * 100, count));
			expect(await rootOf(runs, 16)).toBe(merkleRoot(runs.flat()));
		});
		await fc.assert(same, { numRuns: 100 });
	});

	test.each([CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK + 1000])('has the root of the law for %d lines', async (count) => {
		const lines = linesOf('east', 0, count);
		expect(await rootOf([lines], 1000)).toBe(merkleRoot(lines));
	});
});

describe('tickets made many at a time', () => {
	test('are those of the law', async () => {
		const lines = linesOf('east', 0, 777);
		const tickets = await withLanes((lanes) => {
			const make = ticketer(lanes, fromHex(seed));
			const address = lanes.take(100_000);
			lanes.bytes.set(Buffer.from(`${lines.join('\n')}\n`), address);
			const at = make({ address, prefix: Buffer.from('citizens\teast\t-\t'), count: lines.length });
			return lines.map((_, line) => toHex(lanes.bytes.slice(at + line * 32, at + line * 32 + 32)));
		});
		expect(tickets).toEqual(lines.map((line) => line.slice(-64)).map(ticketMaker(seed)));
	});
});

describe('the lowest tickets', () => {
	test('are the first of all in order, also when they come in several lists', () => {
		const wanted = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 60 }));
		const same = fc.property(wanted, ([people, keep]) => {
			const ticketOf = ticketMaker(seed);
			const all = orderStratum(
				Array.from({ length: people }, (_, at) => digest(at)),
				ticketOf
			);
			const halves = [0, 1].map((half) => {
				const list = keepLowest(keep);
				for (let at = half; at < people; at += 2) {
					const ticket = { commitment: digest(at), ticket: ticketOf(digest(at)) };
					if (list.wants(parseInt(ticket.ticket.slice(0, 8), 16))) list.add(ticket);
				}
				return list.list();
			});
			const n = Math.min(keep, people);
			expect(lowestOf(halves, keep)).toEqual(selectFirst(all, n, 0).selected);
		});
		fc.assert(same, { numRuns: 200 });
	});
});

describe('members in the order of their commitments', () => {
	test('are those of the sorted hexadecimal, whatever the commitments', () => {
		const commitment = fc.oneof(
			fc.uint8Array({ minLength: 32, maxLength: 32 }),
			fc.uint8Array({ minLength: 2, maxLength: 2 }).map((end) => Uint8Array.from([...new Uint8Array(30), ...end]))
		);
		const same = fc.property(fc.array(commitment, { minLength: 1, maxLength: 300 }), (commitments) => {
			const words = new Uint32Array(Uint8Array.from(commitments.flatMap((bytes) => [...bytes])).buffer);
			const members = Uint32Array.from(commitments, (_, at) => at);
			orderMembers(members, words);
			const ordered = [...members].map((member) => toHex(commitments[member] ?? new Uint8Array()));
			expect(ordered).toEqual(commitments.map(toHex).sort());
		});
		fc.assert(same, { numRuns: 200 });
	});
});
