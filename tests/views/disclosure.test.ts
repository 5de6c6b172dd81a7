import { expect, test } from 'vitest';
import { cycleId } from '#domain/basics';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { cycleView } from '#lib/server/views/cycle.ts';
import { disclosureView, isDisclosureAltered } from '#lib/server/views/disclosure.ts';
import { homeView } from '#lib/server/views/home.ts';
import { anOpenYear } from '../builders/open-year.ts';
import { advance, aYear, csv, disclose, disclosureFile, done } from '../builders/year.ts';
import { contentColumns } from '#domain/disclosure';
import { aRow, theLeast } from '../builders/disclosure-table.ts';
import { MORNING } from '../builders/portal.ts';

const DAY = 86_400_000;

test('nothing of a disclosure is shown before its publication', async () => {
	const year = await aYear();
	await advance(year, 'verification');
	done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
	const db = year.world.portalReader;
	expect(await disclosureView(db, year.cycle, 'north')).toBeNull();
	const overview = await cycleView(db, year.cycle);
	expect(overview?.cohorts.flatMap(({ units }) => units).filter(({ disclosed }) => disclosed)).toEqual([]);
	expect((await homeView(db)).current?.unitsDisclosed).toBe(0);
	expect(JSON.stringify([overview, await homeView(db)])).not.toContain('森林覆盖率');
});

test('a published disclosure is shown whole, with each attainment computed', async () => {
	const year = await aYear();
	await disclose(year);
	const shown = await disclosureView(year.world.portalReader, year.cycle, 'north');
	expect(shown?.targets).toMatchObject([{ indicator: '森林覆盖率', attainment: 39.2 / 40 }]);
	expect(shown?.disclosure.dutyReport).toEqual({ text: '述职报告' });
	expect(shown?.contentHash).toMatch(/^[0-9a-f]{64}$/);
});

test('the notice runs for the days of the scheme and ends when rating opens', async () => {
	const { year } = await anOpenYear();
	const shown = await disclosureView(year.world.portalReader, year.cycle, 'north');
	expect(shown?.notice).toEqual({ from: MORNING, until: MORNING + 7 * DAY, frozenAt: MORNING + 7 * DAY });
});

test('a target without a verified actual, or one that cannot be divided by, has no attainment', async () => {
	const year = await aYear();
	await advance(year, 'verification');
	const target = { item: '指标', source: '统计局', direction: 'up' };
	const rows = [
		...theLeast('north'),
		aRow('north', 'target', { ...target, target: '5', status: 'unverifiable' }),
		aRow('north', 'target', { ...target, target: '0', actual: '3', status: 'verified' }),
		...['south', 'health', 'roads'].flatMap(theLeast),
		...['north', 'south', 'health', 'roads'].map((unit) => aRow(unit, 'duty-report', { text: '述职报告' }))
	];
	done(await uploadDisclosures(year.as('clerk'), csv(['unit', 'section', ...contentColumns], rows)));
	await advance(year, 'disclosure');
	const shown = await disclosureView(year.world.portalReader, year.cycle, 'north');
	expect(shown?.targets.map(({ attainment }) => attainment)).toEqual([39.2 / 40, null, null]);
});

test.each([
	['a row beside it with another text', { version: 2, document: '{"note":"better"}' }],
	['a row beside it that became public on another day', { version: 2, published_at: MORNING + DAY }]
])('a disclosure is not shown when it is not the one of the ledger: %s', async (_, change) => {
	const year = await aYear();
	await disclose(year);
	const { portal, portalReader } = year.world;
	const shown = async (unit: string) => [
		await disclosureView(portalReader, year.cycle, unit),
		await isDisclosureAltered(portalReader, year.cycle, unit)
	];
	expect(await shown('north')).toMatchObject([{ unit: { code: 'north' } }, false]);
	const row = await portal.selectFrom('disclosure').selectAll().where('unit', '=', 'north').executeTakeFirstOrThrow();
	for (const unit of ['north', 'moon'])
		await portal
			.insertInto('disclosure')
			.values({ ...row, unit, ...change })
			.execute();
	expect(await shown('north')).toEqual([null, true]);
	expect(await shown('moon')).toEqual([null, true]);
	expect(await shown('south')).toMatchObject([{ unit: { code: 'south' } }, false]);
});

test('a year or unit that is not there has no disclosure', async () => {
	const year = await aYear();
	await disclose(year);
	const db = year.world.portalReader;
	expect(await disclosureView(db, year.cycle, 'moon')).toBeNull();
	expect(await disclosureView(db, cycleId('nowhere-2010'), 'north')).toBeNull();
	expect(await isDisclosureAltered(db, year.cycle, 'moon')).toBe(false);
	expect(await isDisclosureAltered(db, cycleId('nowhere-2010'), 'north')).toBe(false);
});
