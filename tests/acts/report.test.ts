import { expect, test } from 'vitest';
import { required } from '#domain/basics';
import { stratumHead } from '#domain/scheme';
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
	return (stratum: string | null, told = 'told-answers', network = `network ${networks++}`) =>
		reportPressure(world, throttle, network, { place: stratum === null ? cycle : `${cycle}/citizen/${stratum}`, told });
}

onEveryEngine((engine) => {
	test('reports are counted by stratum, in whole tens before the close, and after it from ten on', async () => {
		const { year } = await anOpenYear(engine);
		const report = reporter(year);
		const { portal } = year.world;
		await Promise.all(Array.from({ length: 12 }, () => report('north.town')));
		for (let at = 0; at < 7; at++) await report('south.rural', 'other');
		for (let at = 0; at < 11; at++) await report(null, 'other');
		expect(await reportingView(portal)).toMatchObject({ reports: 30 });
		expect((await integrityView(portal, year.cycle))?.reports).toBeNull();
		await advance(year, 'rating_closed');
		expect((await integrityView(portal, year.cycle))?.reports).toMatchObject({
			total: 30,
			strata: [
				{ of: { stratum: { code: 'north.town' } }, reports: 10 },
				{ of: { stratum: { code: 'south.rural' } }, reports: null },
				{ of: null, reports: 10 }
			]
		});
	});
});

test('a report keeps a count and nothing else, also of who does not know their stratum', async () => {
	const { year } = await anOpenYear();
	await reporter(year)('north.town', 'money-or-gift', 'one');
	await reporter(year)(null, 'other', 'two');
	const kept = year.world.portal.selectFrom('pressure_report').selectAll().orderBy('rater_group');
	expect(await kept.execute()).toEqual([
		{ cycle_id: year.cycle, rater_group: '', stratum: '', told: 'other', reports: 1 },
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
	expect(await report(null)).toMatchObject(refusal('report-closed'));
});

test('the page lists groups and strata in the order of the scheme, each with its name', async () => {
	const { year } = await anOpenYear();
	const { years } = await reportingView(year.world.portal);
	const groups = required(years[0], 'the year').groups;
	expect(groups.map(({ code }) => code)).toEqual(year.scheme.groups.map(({ code }) => code));
	const heads = [...year.scheme.units, ...year.scheme.cohorts].map(({ code }) => code);
	for (const { strata } of groups) {
		const places = strata.map(({ code }) => heads.indexOf(stratumHead(code)));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	}
});
