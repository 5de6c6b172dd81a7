import { expect, test } from 'vitest';
import { reportPressure } from '#lib/server/acts/report.ts';
import { createThrottle } from '#lib/server/auth/index.ts';
import { integrityView } from '#lib/server/views/voice/integrity.ts';
import { reportingView } from '#lib/server/views/voice/reports.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { anOpenYear } from '../builders/open-year.ts';
import { advance, aYear, openForRating, type Year } from '../builders/year.ts';

const refusal = (code: string) => ({ ok: false, error: { code } });

/** Reports from as many networks as there are reports, unless one is named. */
function reporter({ world, cycle }: Year) {
	const throttle = createThrottle();
	let networks = 0;
	return (stratum: string, told = 'told-answers', network = `network ${networks++}`) =>
		reportPressure(world, throttle, network, { place: `${cycle}/citizen/${stratum}`, told });
}

onEveryEngine((engine) => {
	test('reports are counted by class, in whole tens before the close, and after it from ten on', async () => {
		const { year } = await anOpenYear(engine);
		const report = reporter(year);
		const { portal } = year.world;
		await Promise.all(Array.from({ length: 12 }, () => report('north.town')));
		for (let at = 0; at < 7; at++) await report('south.rural', 'other');
		expect(await reportingView(portal)).toMatchObject({ reports: 10 });
		expect((await integrityView(portal, year.cycle))?.reports).toBeNull();
		await advance(year, 'rating_closed');
		expect((await integrityView(portal, year.cycle))?.reports).toMatchObject({
			total: 10,
			classes: [
				{ stratum: { code: 'north.town' }, reports: 10 },
				{ stratum: { code: 'south.rural' }, reports: null }
			]
		});
	});
});

test('a report keeps a count and nothing else', async () => {
	const { year } = await anOpenYear();
	await reporter(year)('north.town', 'money-or-gift', 'one');
	expect(await year.world.portal.selectFrom('pressure_report').selectAll().execute()).toEqual([
		{ cycle_id: year.cycle, rater_group: 'citizen', stratum: 'north.town', told: 'money-or-gift', reports: 1 }
	]);
});

test('one network cannot flood the counts, and others are not held up by it', async () => {
	const { year } = await anOpenYear();
	const report = reporter(year);
	for (let at = 0; at < 5; at++) expect(await report('north.town', 'other', 'one')).toMatchObject({ ok: true });
	expect(await report('north.town', 'other', 'one')).toMatchObject(refusal('report-wait'));
	expect(await report('north.town', 'other', 'two')).toMatchObject({ ok: true });
});

test('a report about nothing there is, or out of season, is refused', async () => {
	const year = await aYear();
	const report = reporter(year);
	expect(await report('north.town')).toMatchObject(refusal('report-closed'));
	await openForRating(year);
	expect(await report('east.town')).toMatchObject(refusal('report-malformed'));
	expect(await report('north.town', 'a rumour')).toMatchObject(refusal('report-malformed'));
	expect(await report('north.town/x')).toMatchObject(refusal('report-malformed'));
	await advance(year, 'computing');
	expect(await report('north.town')).toMatchObject(refusal('report-closed'));
});
