import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BATCH, blocksFor, chain, pad, withLanes } from '#lib/server/frames/lanes/lanes.ts';
import { fc } from '../builders/properties.ts';

/** SHA-256 of messages that fill as many blocks each, all at once. */
const hashAll = (messages: readonly Uint8Array[]): Promise<string[]> =>
	withLanes((lanes) => {
		const blocks = blocksFor(messages[0]?.length ?? 0);
		const [address, digests] = [lanes.take(BATCH * blocks * 64), lanes.take(BATCH * 32)];
		messages.forEach((message, at) => {
			lanes.bytes.set(message, address + at * blocks * 64);
			pad(lanes, address + at * blocks * 64, message.length);
		});
		const start = { state: lanes.start, step: 0 };
		chain(lanes, start, { address, blocks }, { address: digests, step: 32 }, messages.length);
		return messages.map((_, at) =>
			Buffer.from(lanes.bytes.slice(digests + at * 32, digests + at * 32 + 32)).toString('hex')
		);
	});

const byPlatform = (message: Uint8Array) => createHash('sha256').update(message).digest('hex');

describe('many hashes at a time', () => {
	test.each([
		['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
		['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
		[
			'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
			'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
		],
		[
			'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
			'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1'
		]
	])('give the digests that came with the standard: %s', async (text, digest) => {
		expect(await hashAll([Buffer.from(text)])).toEqual([digest]);
	});

	test('give what the platform gives, for any number of messages of any lengths that fill as many blocks', async () => {
		const blocks = fc.integer({ min: 1, max: 5 });
		const alike = blocks.chain((count) =>
			fc.array(fc.uint8Array({ minLength: Math.max(count * 64 - 72, 0), maxLength: count * 64 - 9 }), {
				minLength: 1,
				maxLength: 70
			})
		);
		const same = fc.asyncProperty(alike, async (messages) => {
			const equal = messages.filter(({ length }) => blocksFor(length) === blocksFor(messages[0]?.length ?? 0));
			expect(await hashAll(equal)).toEqual(equal.map(byPlatform));
		});
		await fc.assert(same, { numRuns: 200 });
	});

	test('lanes come back clean, whoever used them before', async () => {
		const first = await withLanes((lanes) => {
			const address = lanes.take(200);
			lanes.bytes.fill(7, address, address + 200);
			return address;
		});
		const again = await withLanes((lanes) => {
			const address = lanes.take(200);
			return { address, sum: lanes.bytes.slice(address, address + 200).reduce((sum, byte) => sum + byte, 0) };
		});
		expect(again).toEqual({ address: first, sum: 0 });
	});

	test('digests turn into lower-case hexadecimal', async () => {
		const bytes = Uint8Array.from({ length: 96 }, (_, at) => at * 37);
		const text = await withLanes((lanes) => {
			const [from, to] = [lanes.take(96), lanes.take(3 * 70)];
			lanes.bytes.set(bytes, from);
			lanes.hex(from, 32, to, 70, 3);
			return Buffer.from(lanes.bytes.slice(to, to + 210)).toString('latin1');
		});
		const digits = Buffer.from(bytes).toString('hex');
		expect([0, 70, 140].map((at) => text.slice(at, at + 64)).join('')).toBe(digits);
	});
});
