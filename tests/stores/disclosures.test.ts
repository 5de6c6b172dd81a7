import { expect, test } from 'vitest';
import {
	findPublished,
	listDrafts,
	listPublished,
	publishAll,
	putDraft,
	type Draft
} from '#lib/server/stores/disclosures.ts';
import { replaceScores, listScores } from '#lib/server/stores/scores.ts';
import { onEveryEngine, openTestDatabases, type Engine } from '../builders/engines.ts';
import { aDraft, givenCycle, MORNING } from '../builders/portal.ts';

async function aPortal(engine: Engine) {
	const { portal } = await openTestDatabases(engine);
	const cycle = await givenCycle(portal);
	const put = (draft: Draft) => portal.transaction().execute((trx) => putDraft(trx, cycle, draft));
	const publish = () => portal.transaction().execute((trx) => publishAll(trx, cycle, MORNING));
	return { portal, cycle, put, publish };
}

onEveryEngine((engine) => {
	test('a new draft takes the place of the old one', async () => {
		const { portal, cycle, put } = await aPortal(engine);
		await put(aDraft('north', 'first'));
		await put(aDraft('north', 'second'));
		expect(await listDrafts(portal, cycle)).toEqual([{ ...aDraft('north', 'second'), version: 1, publishedAt: null }]);
		expect(await listPublished(portal, cycle)).toEqual([]);
		expect(await findPublished(portal, cycle, 'north')).toBeNull();
	});

	test('publishing publishes every draft at one moment', async () => {
		const { portal, cycle, put, publish } = await aPortal(engine);
		await put(aDraft('south'));
		await put(aDraft('north'));
		expect(await publish()).toBe(2);
		expect(await publish()).toBe(0);
		expect(await listDrafts(portal, cycle)).toEqual([]);
		expect((await listPublished(portal, cycle)).map(({ unit, publishedAt }) => [unit, publishedAt])).toEqual([
			['north', MORNING],
			['south', MORNING]
		]);
	});

	test('a correction is a new version, and the old one stays', async () => {
		const { portal, cycle, put, publish } = await aPortal(engine);
		await put(aDraft('north', 'as shown'));
		await publish();
		await put(aDraft('north', 'corrected'));
		expect((await findPublished(portal, cycle, 'north'))?.document?.note).toBe('as shown');
		await publish();
		expect(await findPublished(portal, cycle, 'north')).toMatchObject({ version: 2, document: { note: 'corrected' } });
		expect((await listPublished(portal, cycle)).map(({ version }) => version)).toEqual([2, 1]);
	});

	test('a published disclosure cannot change or go away', async () => {
		const { portal, put, publish } = await aPortal(engine);
		await put(aDraft('north', 'as shown'));
		await publish();
		await expect(portal.updateTable('disclosure').set({ document: '{}' }).execute()).rejects.toThrow(/never changes/);
		await expect(portal.updateTable('disclosure').set({ published_at: null }).execute()).rejects.toThrow(
			/never changes/
		);
		await expect(portal.deleteFrom('disclosure').execute()).rejects.toThrow(/never changes/);
	});

	test('new scores take the place of the old ones, and small numbers keep their decimals', async () => {
		const { portal, cycle } = await aPortal(engine);
		const score = { unit: 'south', annual: 91.25, tracking: 100, adjustment: -0.1, veto: null };
		const vetoed = { unit: 'north', annual: 80, tracking: 97.5, adjustment: 3, veto: 'accident' };
		const replace = (scores: (typeof score | typeof vetoed)[]) =>
			portal.transaction().execute((trx) => replaceScores(trx, cycle, scores));
		await replace([{ ...score, unit: 'health' }]);
		await replace([score, vetoed]);
		expect(await listScores(portal, cycle)).toEqual([vetoed, score]);
	});
});
