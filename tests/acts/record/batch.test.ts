import { expect, test, vi } from 'vitest';
import { auditLedger, batchesIn, LEAST_BATCH } from '#domain/ledger';
import { isBatch } from '#domain/ballot';
import { cycleId, required } from '#domain/basics';
import { castPlain } from '#lib/server/acts/blind/plain.ts';
import { batchClosed, batchDaily } from '#lib/server/acts/record/batch.ts';
import { signedHead } from '#lib/server/acts/record/receipt.ts';
import { computeResults } from '#lib/server/acts/results/index.ts';
import { nextNight, startJobs } from '#lib/server/jobs.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { findBatch, listBatches, makeBatch } from '#lib/server/stores/record/batches.ts';
import { batchesText } from '#lib/server/views/batches.ts';
import { aWorld, migrations, onEveryEngine } from '../../builders/engines.ts';
import { ledgerText } from '../../builders/ledger.ts';
import { anOpenYear } from '../../builders/open-year.ts';
import { advance, answersOf, done, exchange, rateAll, type Year } from '../../builders/year.ts';

const PLACE = 'citizen/north.town';

async function aRating(engine?: 'sqlite' | 'postgres') {
	const { year, letters } = await anOpenYear(engine);
	const codes = (letters.get(PLACE) ?? []).map(({ code }) => code);
	return { year, letters, codes };
}

async function rate(year: Year, codes: readonly string[]): Promise<void> {
	for (const code of codes) {
		const credential = done(await exchange(year, code));
		done(await castPlain(year.world, { credential, answers: answersOf(year, 'citizen', 'north.town') }));
	}
}

const recorded = async (year: Year) => batchesIn(await listEntries(year.world.portal), year.cycle);
const counts = async (year: Year) => (await recorded(year)).map(({ number, ballots }) => [number, ballots]);

onEveryEngine((engine) => {
	test('new ballots wait until there are ten, and then become public together once a day', async () => {
		const { year, codes } = await aRating(engine);
		await rate(year, codes.slice(0, LEAST_BATCH - 1));
		expect(await batchDaily(year.world)).toBe(0);
		await rate(year, codes.slice(LEAST_BATCH - 1, LEAST_BATCH));
		expect(await batchDaily(year.world)).toBe(1);
		expect(await counts(year)).toEqual([[1, 10]]);
		await rate(year, codes.slice(LEAST_BATCH, 20));
		expect(await batchDaily(year.world)).toBe(0);
		year.pass(1);
		expect(await batchDaily(year.world)).toBe(1);
		expect(await counts(year)).toEqual([
			[1, 10],
			[2, 10]
		]);
	});

	test('at the close all that are left become public, however few, and an empty rest makes no batch', async () => {
		const { year, codes } = await aRating(engine);
		await rate(year, codes.slice(0, 3));
		expect(await batchClosed(year.world)).toBe(0);
		await advance(year, 'rating_closed');
		expect(await batchClosed(year.world)).toBe(1);
		expect(await counts(year)).toEqual([[1, 3]]);
		expect(await batchClosed(year.world)).toBe(0);
	});

	test('a batch that was made and not recorded is recorded the next time, once', async () => {
		const { year, codes } = await aRating(engine);
		await rate(year, codes.slice(0, 12));
		const made = await makeBatch(year.world.box, year.cycle, LEAST_BATCH);
		expect(await recorded(year)).toEqual([]);
		await Promise.all([batchClosed(year.world), batchClosed(year.world)]);
		expect(await recorded(year)).toMatchObject([{ number: 1, ballots: 12, root: made?.root }]);
	});

	test('two that batch at the same time put each ballot into one batch', async () => {
		const { year, codes } = await aRating(engine);
		await rate(year, codes.slice(0, 14));
		await advance(year, 'rating_closed');
		await Promise.all([batchClosed(year.world), batchClosed(year.world), batchDaily(year.world)]);
		const total = (await listBatches(year.world.box)).reduce((sum, { ballots }) => sum + ballots, 0);
		expect(total).toBe(14);
		expect((await recorded(year)).map(({ number }) => number)).toEqual([1]);
	});
});

test('results are counted only of ballots whose leaves are public, and the ledger adds up', async () => {
	const { year, letters } = await aRating();
	const receipts = await rateAll(year, letters);
	await advance(year, 'computing');
	done(await computeResults(year.as('clerk')));
	expect((await recorded(year)).reduce((sum, { ballots }) => sum + ballots, 0)).toBe(receipts.length);
	const entries = await listEntries(year.world.portal);
	expect(entries.at(-1)).toMatchObject({ facts: { ballots: receipts.length, exchanged: receipts.length } });
	expect(auditLedger(ledgerText(entries), await signedHead(year.world))).toMatchObject({ passed: true });
});

test('published batches are sorted and give the roots of the ledger', async () => {
	const { year, codes } = await aRating();
	await rate(year, codes.slice(0, 12));
	await batchDaily(year.world);
	const [line = ''] = required(await batchesText(year.world, year.cycle), 'batches').split('\n');
	const { leaves, root } = JSON.parse(line) as { leaves: string[]; root: string };
	expect(isBatch({ leaves, root })).toBe(true);
	expect(root).toBe((await recorded(year))[0]?.root);
	expect(await batchesText(year.world, cycleId('nowhere'))).toBeNull();
	expect(await findBatch(year.world.box, { cycle: year.cycle, number: 2 })).toBeNull();
});

test('the key of the portal is in the ledger once, however often the portal starts', async () => {
	const world = await aWorld();
	const { openWorld } = await import('#lib/server/world.ts');
	const again = await openWorld(world.config, migrations, { log: () => undefined });
	const entries = await listEntries(world.portal);
	expect(entries.map(({ kind, facts }) => [kind, facts])).toEqual([['instance-key', { key: world.signer.publicKey }]]);
	expect(again.signer.publicKey).toBe(world.signer.publicKey);
	await again.close();
});

test('the night comes at three in China', () => {
	const at = (text: string) => Date.parse(text);
	expect(nextNight(at('2011-01-24T02:59:59+08:00'))).toBe(at('2011-01-24T03:00:00+08:00'));
	expect(nextNight(at('2011-01-24T03:00:00+08:00'))).toBe(at('2011-01-25T03:00:00+08:00'));
	expect(nextNight(at('2011-01-24T23:00:00+08:00'))).toBe(at('2011-01-25T03:00:00+08:00'));
});

test('a portal that starts again makes up for what was left undone', async () => {
	const { year, codes } = await aRating();
	await rate(year, codes.slice(0, 3));
	await advance(year, 'rating_closed');
	const stop = startJobs(year.world);
	await vi.waitFor(async () => expect(await counts(year)).toEqual([[1, 3]]), { timeout: 30_000 });
	stop();
});
