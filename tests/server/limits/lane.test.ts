import { expect, test } from 'vitest';
import { createLane } from '#lib/server/limits/lane.ts';

/** Work that goes on until it is told to end. */
function aWork(done: string[], name: string) {
	const { promise, resolve } = Promise.withResolvers<string>();
	const work = async (): Promise<string> => {
		const value = await promise;
		done.push(name);
		return value;
	};
	return { work, end: () => resolve(name) };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('four work at once, sixty-four wait, and the next is refused', async () => {
	const lane = createLane(4, 64);
	let running = 0;
	let most = 0;
	const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
	const runs = Array.from({ length: 70 }, () =>
		lane.run('a', async () => {
			most = Math.max(most, ++running);
			await gate;
			running--;
		})
	);
	await turn();
	expect(running).toBe(4);
	open(undefined);
	const outcomes = await Promise.all(runs);
	expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(2).fill({ ok: false, error: { code: 'server-busy' } }));
	expect(most).toBe(4);
	expect(await lane.run('a', () => Promise.resolve('again'))).toEqual({ ok: true, value: 'again' });
});

test('lines take turns, and where all places are taken the longest line gives one up', async () => {
	const lane = createLane(1, 3);
	const done: string[] = [];
	const works = ['flood 0', 'flood 1', 'flood 2', 'flood 3', 'neighbour'].map((name) => aWork(done, name));
	const runs = works.map(({ work }, at) => lane.run(at < 4 ? 'flood' : 'other', work));
	const own = lane.run('flood', () => Promise.resolve('too late'));
	for (const { end } of works) end();
	expect(await own).toEqual({ ok: false, error: { code: 'server-busy' } });
	expect((await Promise.all(runs)).map(({ ok }) => ok)).toEqual([true, true, true, false, true]);
	expect(done).toEqual(['flood 0', 'flood 1', 'neighbour', 'flood 2']);
});

test('work that breaks gives its place back', async () => {
	const lane = createLane(1, 1);
	await expect(lane.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
	expect(await lane.run('a', () => Promise.resolve(1))).toEqual({ ok: true, value: 1 });
});
