import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { required } from '#domain/basics';
import { printBallotPage, sameBallotPage } from '#lib/server/messages/ballot-page.ts';
import { appendEntry } from '#lib/server/stores/ledger.ts';
import type { World } from '#lib/server/world.ts';
import { aWorld } from '../../builders/engines.ts';

const pageWith = (seed: string): string =>
	`<div data-start="${seed}"><input type="hidden" name="seed" value="${seed}"/>填写评价</div>`;
const FIRST = '0123456789abcdef'.repeat(2);

/** The answer of the framework, as far as it matters here. */
const made = (text: string, init: ResponseInit = {}) =>
	Promise.resolve(
		new Response(text, { headers: { 'content-type': 'text/html', 'cache-control': 'no-store' }, ...init })
	);

const print = (world: World, ...answer: Parameters<typeof made>) => printBallotPage(world, () => made(...answer));

async function said(world: World): Promise<{ text: string; seed: string; headers: Readonly<Record<string, string>> }> {
	const { status, headers, body } = required(await sameBallotPage(world), 'a page');
	const text = new TextDecoder().decode(body as Uint8Array);
	expect(status).toBe(200);
	return { text, headers, seed: required(/value="([0-9a-f]{32})"/.exec(text)?.[1], 'a seed') };
}

test('the page the framework made once is the same for everybody, each with a seed of their own', async () => {
	const world = await aWorld();
	expect(await sameBallotPage(world)).toBeNull();
	const first = await print(world, pageWith(FIRST));
	expect(await first.text()).toBe(pageWith(FIRST));
	const all = [await said(world), await said(world)];
	for (const { text, seed, headers } of all) {
		expect(text).toBe(pageWith(seed));
		expect(headers).toEqual({ 'content-type': 'text/html', 'cache-control': 'no-store' });
	}
	expect(new Set([FIRST, ...all.map(({ seed }) => seed)]).size).toBe(3);
});

/** An act of another process, as it were: nobody here is told. */
async function actElsewhere(world: World): Promise<void> {
	const deed = { kind: 'cycle-created', cycle: 'p-2010', role: 'clerk', day: '2011-01-17', facts: {} } as const;
	await world.portal.transaction().execute((trx) => appendEntry(trx, deed));
	await setTimeout(20); // what was found a moment ago is not asked for again
}

test('after an act the framework makes the page anew, also when the act came while it was making it', async () => {
	const world = await aWorld();
	await print(world, pageWith(FIRST));
	await actElsewhere(world);
	expect(await sameBallotPage(world)).toBeNull();
	await printBallotPage(world, () => actElsewhere(world).then(() => made(pageWith(FIRST))));
	expect(await sameBallotPage(world)).toBeNull();
	await print(world, pageWith(FIRST));
	expect(await sameBallotPage(world)).not.toBeNull();
});

test('the first print stays until the next act', async () => {
	const world = await aWorld();
	await print(world, pageWith(FIRST));
	await print(world, `another ${pageWith(FIRST)}`);
	expect((await said(world)).text).not.toContain('another');
});

test('no page of anybody is handed on: none with a cookie, with trouble, or without a seed', async () => {
	const world = await aWorld();
	await print(world, pageWith(FIRST), { headers: { 'set-cookie': 'lang=en' } });
	await print(world, pageWith(FIRST), { status: 500 });
	await print(world, 'closed');
	expect(await sameBallotPage(world)).toBeNull();
});
