import { expect, test } from 'vitest';
import { required } from '#domain/basics';
import { gate } from '#domain/cycle';
import { movePhase } from '#lib/server/acts/cycle.ts';
import { voidDraw } from '#lib/server/acts/draw/index.ts';
import { gatherFacts } from '#lib/server/acts/facts.ts';
import { reportPressure } from '#lib/server/acts/report.ts';
import { createThrottle } from '#lib/server/auth/index.ts';
import { standingOf } from '#lib/server/stores/standing.ts';
import { cycleView } from '#lib/server/views/cycle.ts';
import { drawView } from '#lib/server/views/draw.ts';
import { homeView } from '#lib/server/views/home.ts';
import { liveView } from '#lib/server/views/live.ts';
import { groupStates } from '#lib/server/views/office/cycle.ts';
import { officeField } from '#lib/server/views/office/field.ts';
import { officeKeys } from '#lib/server/views/office/keys.ts';
import { openShares } from '#lib/server/views/office/sample.ts';
import { verifyView } from '#lib/server/views/verify.ts';
import { reportingView } from '#lib/server/views/voice/reports.ts';
import { bend, BENT, type Bent } from '../builders/bent-draw.ts';
import { anOpenYear } from '../builders/open-year.ts';
import { drawWave } from '../builders/waves.ts';
import { done, exchange } from '../builders/year.ts';

async function anAlteredYear(change: Bent = BENT[0][1]) {
	const { year, letters } = await anOpenYear();
	await bend(year, change);
	const standing = required(await standingOf(year.world.portalReader, year.cycle), 'the year');
	return { year, letters, standing };
}

const citizens = <Group extends { readonly code: string }>(groups: readonly Group[] | undefined) =>
	groups?.find(({ code }) => code === 'citizen');

const unmet = [{ code: 'draws-altered', groups: ['citizen'] }];

test.each(BENT)(
	'a year whose draw has %s enters no phase: its gate is closed and names the group',
	async (_, change) => {
		const { year } = await anAlteredYear(change);
		expect(await movePhase(year.as('clerk'), 'rating_closed')).toEqual({
			ok: false,
			error: { code: 'gate-closed', conditions: unmet }
		});
	}
);

test.each(BENT)('pages that list draws say which one has %s, and show the others', async (_, change) => {
	const { year } = await anAlteredYear(change);
	const db = year.world.portalReader;
	const shown = required(await cycleView(db, year.cycle), 'the year');
	expect(citizens(shown.groups)).toMatchObject({ draw: 'altered', population: null, sample: null });
	expect(shown.groups.filter(({ draw }) => draw === 'made')).toHaveLength(shown.groups.length - 1);
	const others = shown.groups.length - 1;
	expect((await homeView(db)).current).toMatchObject({ drawsMade: others, drawsAltered: 1 });
	expect(await verifyView(db)).toMatchObject([{ draws: shown.groups.length }]);
	const [reporting] = (await reportingView(db)).years;
	expect(reporting?.altered).toEqual([citizens(shown.groups)?.name]);
	expect(reporting?.groups.map(({ code }) => code)).not.toContain('citizen');
	expect(reporting?.groups).toHaveLength(others);
});

test.each(BENT)('the office’s pages of a year say which draw has %s', async (_, change) => {
	const { year, standing } = await anAlteredYear(change);
	const { world } = year;
	const groups = await groupStates(world, standing);
	expect(citizens(groups)).toMatchObject({ draw: 'altered', drawn: 0, attempts: 1, letters: true });
	expect(groups.filter(({ draw }) => draw === 'made')).toHaveLength(groups.length - 1);
	expect(gate('rating_open', await gatherFacts(world, standing))).toEqual(unmet);
	expect(await openShares(world, standing, year.as('auditor').actor.id)).toEqual([]);
	const field = await officeField(world, standing);
	expect(field.filter((group) => group.altered).map(({ code }) => code)).toEqual(['citizen']);
	expect(citizens(await officeKeys(world, standing, null))).toMatchObject({ state: 'altered' });
});

test.each(BENT)('the page of a draw with %s says so instead of breaking', async (_, change) => {
	const { year } = await anAlteredYear(change);
	const { portalReader, clock } = year.world;
	const place = { cycle: year.cycle, group: 'citizen', attempt: null };
	expect(await drawView(portalReader, place, clock())).toMatchObject({ altered: true, outcome: null, strata: [] });
	expect(await liveView(portalReader, place, clock())).toMatchObject({ altered: true, result: null });
	const deputies = await drawView(portalReader, { ...place, group: 'deputy' }, clock());
	expect(deputies).toMatchObject({ altered: false, commitment: {}, outcome: {} });
});

test.each(BENT)(
	'a year with a later wave that has %s enters no phase either, until the wave is void',
	async (_, change) => {
		const { year } = await anOpenYear();
		await drawWave(year, 'citizen', ['north.town']);
		await bend(year, change, 2);
		expect(await movePhase(year.as('clerk'), 'rating_closed')).toEqual({
			ok: false,
			error: { code: 'gate-closed', conditions: unmet }
		});
		done(await voidDraw(year.as('leadingGroup'), 'citizen', '抽样记录读不出来'));
		expect(await movePhase(year.as('clerk'), 'rating_closed')).toEqual({ ok: true, value: 'rating_closed' });
	}
);

test('a later wave that cannot be read is named on both pages of the year', async () => {
	const { year } = await anOpenYear();
	await drawWave(year, 'citizen', ['north.town']);
	await bend(year, { design: '{' }, 2);
	const standing = required(await standingOf(year.world.portalReader, year.cycle), 'the year');
	const shown = await cycleView(year.world.portalReader, year.cycle);
	expect(citizens(shown?.groups)).toMatchObject({ draw: 'made', waves: [{ wave: 2, drawn: null }] });
	expect(citizens(await groupStates(year.world, standing))).toMatchObject({ draw: 'altered', attempts: 2 });
});

test.each(BENT)('no code is exchanged for a draw with %s, and those of other groups are', async (_, change) => {
	const { year, letters } = await anAlteredYear(change);
	const codeOf = (stratum: string) => required(letters.get(stratum)?.[0], 'a letter').code;
	expect(await exchange(year, codeOf('citizen/north.town'))).toEqual({
		ok: false,
		error: { code: 'code-not-drawn' }
	});
	expect((await exchange(year, codeOf('deputy/north'))).ok).toBe(true);
});

test('a report from a list that cannot be read is refused, one without a list is counted', async () => {
	const { year } = await anAlteredYear();
	const report = (place: string) =>
		reportPressure(year.world, createThrottle(), 'network', { place, told: 'told-answers' });
	expect(await report(`${year.cycle}/citizen/north.town`)).toEqual({ ok: false, error: { code: 'report-malformed' } });
	expect(await report(year.cycle)).toEqual({ ok: true, value: 'counted' });
});
