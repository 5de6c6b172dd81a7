import { expect, test } from 'vitest';
import { findLatestResult, insertResult, markChecked } from '#lib/server/stores/results.ts';
import { onEveryEngine, openTestDatabases } from '../builders/engines.ts';
import { goldenSheet } from '../builders/golden-2010.ts';
import { givenCycle, MORNING } from '../builders/portal.ts';

const first = { version: 1, sheet: goldenSheet(), sheetHash: 'aa', computedAt: MORNING, computedBy: 'wang' };

onEveryEngine((engine) => {
	test('a correction is a new version and the newest one counts', async () => {
		const { portal } = await openTestDatabases(engine);
		const cycle = await givenCycle(portal);
		expect(await findLatestResult(portal, cycle)).toBeNull();
		await insertResult(portal, cycle, first);
		await insertResult(portal, cycle, { ...first, version: 2, sheetHash: 'bb' });
		expect(await findLatestResult(portal, cycle)).toEqual({ ...first, version: 2, sheetHash: 'bb', checkedBy: null });
		await expect(insertResult(portal, cycle, first)).rejects.toThrow(/unique/i);
	});

	test('whoever computed a result cannot check it, and it is checked once', async () => {
		const { portal } = await openTestDatabases(engine);
		const cycle = await givenCycle(portal);
		await insertResult(portal, cycle, first);
		expect(await markChecked(portal, cycle, 1, 'wang')).toBe(false);
		expect(await markChecked(portal, cycle, 1, 'li')).toBe(true);
		expect(await markChecked(portal, cycle, 1, 'zhao')).toBe(false);
		expect((await findLatestResult(portal, cycle))?.checkedBy).toBe('li');
	});
});
