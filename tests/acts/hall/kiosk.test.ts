import { describe, expect, test } from 'vitest';
import type { Phase } from '#domain/cycle';
import { setUpKiosk, switchOffKiosk } from '#lib/server/acts/hall/kiosk.ts';
import { enterPhase } from '#lib/server/stores/cycles.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { listKiosks } from '#lib/server/stores/hall/kiosks.ts';
import { kioskOf } from '#lib/server/views/kiosk.ts';
import { onEveryEngine, type Engine } from '../../builders/engines.ts';
import { aYear, done, type Year } from '../../builders/year.ts';

const agency = (year: Year) => year.as('surveyAgency');
const opens = async ({ world }: Year, token?: string) => (await kioskOf(world.portalReader, token)).shut;

/** Puts a year into a phase without what its gate asks for: a machine needs none of it. */
const enter = ({ world, cycle }: Year, phase: Phase) =>
	world.portal.transaction().execute((trx) => enterPhase(trx, cycle, { phase, enteredAt: world.clock() }));

async function aYearInRating(engine?: Engine): Promise<Year> {
	const year = await aYear(engine);
	await enter(year, 'rating_open');
	return year;
}

onEveryEngine((engine) => {
	test('a machine is set up with a token, works with it alone, and never again once it is switched off', async () => {
		const year = await aYearInRating(engine);
		const one = done(await setUpKiosk(agency(year), '  service  hall '));
		const other = done(await setUpKiosk(agency(year), 'township'));
		expect([one.number, one.place, other.number]).toEqual([1, 'service hall', 2]);
		expect(await kioskOf(year.world.portalReader, one.token)).toEqual({
			shut: null,
			kiosk: { number: 1, place: 'service hall', demo: false }
		});
		expect(done(await switchOffKiosk(agency(year), 1))).toBe(1);
		expect(await opens(year, one.token)).toBe('closed');
		expect(await opens(year, other.token)).toBeNull();
		expect(await switchOffKiosk(agency(year), 1)).toEqual({ ok: false, error: { code: 'kiosk-closed' } });
		expect(await switchOffKiosk(agency(year), 3)).toEqual({ ok: false, error: { code: 'kiosk-unknown' } });
		const told = (await listEntries(year.world.portal)).filter(({ kind }) => kind.startsWith('kiosk-'));
		expect(told.map(({ kind, role, facts }) => [kind, role, facts])).toEqual([
			['kiosk-set-up', 'surveyAgency', { kiosk: 1, place: 'service hall' }],
			['kiosk-set-up', 'surveyAgency', { kiosk: 2, place: 'township' }],
			['kiosk-closed', 'surveyAgency', { kiosk: 1, place: 'service hall' }]
		]);
	});

	test('of many set up and switched off at once each has its own number and is closed once', async () => {
		const year = await aYearInRating(engine);
		const places = Array.from({ length: 6 }, (_, at) => `hall ${at}`);
		const made = await Promise.all(places.map((place) => setUpKiosk(agency(year), place)));
		expect(made.map((each) => done(each).number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
		const closed = await Promise.all([1, 1, 1].map((number) => switchOffKiosk(agency(year), number)));
		expect(closed.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('what is kept of a machine is its place and a hash: no token, no time, no count', async () => {
		const year = await aYearInRating(engine);
		const { token } = done(await setUpKiosk(agency(year), 'service hall'));
		const row = await year.world.portal.selectFrom('kiosk').selectAll().executeTakeFirstOrThrow();
		expect(Object.keys(row).sort()).toEqual(['cycle_id', 'number', 'open', 'place', 'token_hash']);
		expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/);
		const all = JSON.stringify([row, await listEntries(year.world.portal)]);
		expect(all).not.toContain(token);
		for (let at = 0; at < 3; at++) expect(await opens(year, token)).toBeNull();
		expect(await year.world.portal.selectFrom('kiosk').selectAll().executeTakeFirst()).toEqual(row);
	});
});

describe('a machine', () => {
	test('is set up and works only while its year is open for rating', async () => {
		const year = await aYear();
		await enter(year, 'disclosure');
		const early = { ok: false, error: { code: 'wrong-phase', phase: 'disclosure', act: 'set-up-kiosk' } };
		expect(await setUpKiosk(agency(year), 'service hall')).toEqual(early);
		await enter(year, 'rating_open');
		const { token } = done(await setUpKiosk(agency(year), 'service hall'));
		await enter(year, 'rating_closed');
		expect(await opens(year, token)).toBe('over');
		const late = { ok: false, error: { code: 'wrong-phase', phase: 'rating_closed', act: 'set-up-kiosk' } };
		expect(await setUpKiosk(agency(year), 'service hall')).toEqual(late);
		expect(await switchOffKiosk(agency(year), 1)).toEqual(late);
	});

	test('needs a place of at most forty characters', async () => {
		const year = await aYearInRating();
		expect(await setUpKiosk(agency(year), ' \n ')).toEqual({ ok: false, error: { code: 'kiosk-place-missing' } });
		const long = { ok: false, error: { code: 'text-too-long', most: 40 } };
		expect(await setUpKiosk(agency(year), '厅'.repeat(41))).toEqual(long);
		expect(done(await setUpKiosk(agency(year), '厅'.repeat(40))).number).toBe(1);
		expect(await listKiosks(year.world.portal, year.cycle)).toHaveLength(1);
	});

	test('opens with no other token', async () => {
		const year = await aYearInRating();
		done(await setUpKiosk(agency(year), 'service hall'));
		for (const token of [undefined, '', 'nonsense', `${'0'.repeat(51)}Z`])
			expect(await opens(year, token)).toBe('unknown');
	});
});
