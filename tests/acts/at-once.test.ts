import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeAtOnce } from '#lib/server/acts/at-once.ts';

async function* upTo(count: number): AsyncGenerator<number> {
	for (let at = 0; at < count; at++) yield await Promise.resolve(at);
}

/** The same, each from a later turn of the event loop. */
async function* slowly(items: AsyncIterable<number>): AsyncGenerator<number> {
	for await (const item of items) {
		await setTimeout(2);
		yield item;
	}
}

test('what is made comes in the order of what it is made of, never more than so many in the making', async () => {
	for (const count of [0, 1, 2, 3, 4, 7]) {
		let [making, highest] = [0, 0];
		const made = await makeAtOnce(upTo(count), 3, async (item) => {
			highest = Math.max(highest, ++making);
			await setTimeout(5 * (count - item));
			making--;
			return item;
		});
		expect(made).toEqual(Array.from({ length: count }, (_, at) => at));
		expect(highest).toBe(Math.min(count, 3));
	}
});

test('what fails fails for all, though it fails while others are still being read', async () => {
	const make = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item));
	await expect(makeAtOnce(slowly(upTo(5)), 4, make)).rejects.toThrow('two');
});

test('when reading fails, nothing in the making ends the process', async () => {
	async function* broken(): AsyncGenerator<number> {
		yield* slowly(upTo(2));
		throw new Error('no more');
	}
	const make = async () => {
		await setTimeout(20);
		throw new Error('too late to matter');
	};
	await expect(makeAtOnce(broken(), 4, make)).rejects.toThrow('no more');
	await setTimeout(40);
});
