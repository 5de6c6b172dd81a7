import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { makeAtOnce } from '#lib/server/acts/at-once.ts';

async function* upTo(count: number): AsyncGenerator<number> {
	for (let at = 0; at < count; at++) yield await Promise.resolve(at);
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

test('what fails fails for all', async () => {
	const make = (item: number) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(item));
	await expect(makeAtOnce(upTo(5), 2, make)).rejects.toThrow('two');
});
