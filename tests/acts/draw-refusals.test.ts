import { describe, expect, test } from 'vitest';
import { utf8 } from '#domain/basics';
import type { Beacon } from '#domain/draw';
import { hearSource, prepareDraw, revealShare, type DrawPlan } from '#lib/server/acts/draw/index.ts';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { findAttempt } from '#lib/server/stores/sample/ceremonies.ts';
import { listFrames } from '#lib/server/stores/sample/frames.ts';
import {
	aReadyYear,
	auditor,
	by,
	expectStill,
	first,
	ledgerLength,
	planFor,
	prepare,
	refusal,
	second,
	SHARES
} from '../builders/draw-office.ts';
import { anActor, aYear, DICE, done, fixGroup } from '../builders/year.ts';

describe('what is refused changes nothing:', () => {
	test.each([
		['an empty file', '', 'file-missing'],
		['a header alone', 'person_key,county,town_rural', 'frame-empty'],
		['a missing column', 'person_key,county\na,north', 'frame-column-missing'],
		['a person twice', 'person_key,county,town_rural\na,north,town\na,north,town', 'frame-rows-bad'],
		[
			'a person twice in another width',
			'person_key,county,town_rural\na1,north,town\na１,north,town',
			'frame-rows-bad'
		],
		['a county nobody knows', 'person_key,county,town_rural\na,atlantis,town', 'frame-rows-bad'],
		['a row without a person', 'person_key,county,town_rural\n,north,town', 'frame-rows-bad']
	])('%s', async (_, text, code) => {
		const year = await aYear();
		const before = await ledgerLength(year);
		const refused = await uploadFrame(year.as('frameKeeper'), 'citizen', utf8(text));
		expect(refused).toMatchObject({ ok: false, error: { code } });
		expect(await listFrames(year.world.portal, year.cycle)).toEqual([]);
		expect(await ledgerLength(year)).toBe(before);
	});

	test('a stratum smaller than its sample, and one so small that a ballot would name its rater', async () => {
		const year = await aReadyYear('sqlite', 9);
		const refused = await prepare(year);
		expect(refused).toMatchObject({ ok: false, error: { code: 'design-bad' } });
		if (!refused.ok && refused.error.code === 'design-bad')
			expect(refused.error.faults).toContainEqual(expect.objectContaining({ population: 9 }));
		const tooMany = await prepare(year, { size: { kind: 'proportional', total: 400 } });
		expect(tooMany).toMatchObject({ ok: false, error: { code: 'allocation-infeasible', maxTotal: 36 } });
	});

	const dice = (change: Partial<Beacon & { kind: 'dice' }>): Beacon => ({ kind: 'dice', rolls: 20, ...change });
	test.each<[string, Partial<DrawPlan>, string]>([
		['a moment nobody named', { beacon: dice({}) }, 'moment-bad'],
		['a moment that has passed', { beacon: dice({ at: '2001-01-01T00:00:00+08:00' }) }, 'moment-passed'],
		['too few dice', { beacon: dice({ rolls: 5, at: '2099-01-01T00:00:00+08:00' }) }, 'design-bad'],
		['one party alone', { parties: [auditor.id] }, 'too-few-parties'],
		['one party twice', { parties: [auditor.id, auditor.id] }, 'party-twice'],
		['the officer as a party', { parties: [auditor.id, first.id] }, 'officer-is-party'],
		['a party without an account', { parties: [auditor.id, anActor('clerk', 'nobody').id] }, 'party-unknown']
	])('%s', async (_, change, code) => {
		const year = await aReadyYear();
		await expectStill(year, () => prepare(year, change), code);
	});

	test('a total is shared out equally, in proportion, or in between', async () => {
		for (const kind of ['equal', 'proportional', 'power'] as const) {
			const year = await aReadyYear();
			done(await prepare(year, { size: { kind, total: 60 } }));
			const attempt = await findAttempt(year.world.portal, year.cycle, 'citizen');
			expect(attempt?.design?.strata.map((stratum) => 'n' in stratum && stratum.n)).toEqual([15, 15, 15, 15]);
		}
	});

	test('Neyman’s sharing gives more where opinions differ more, at least so many everywhere, and needs all deviations', async () => {
		const deviations = { 'north.town': 30, 'north.rural': 10, 'south.town': 10, 'south.rural': 0 };
		const year = await aReadyYear();
		const size = { kind: 'neyman', total: 60, least: 12 } as const;
		await expectStill(
			year,
			() => prepare(year, { size: { ...size, deviations: { 'north.town': 30 } } }),
			'deviation-missing'
		);
		done(await prepare(year, { size: { ...size, deviations } }));
		const attempt = await findAttempt(year.world.portal, year.cycle, 'citizen');
		expect(attempt?.design?.strata.map((stratum) => 'n' in stratum && stratum.n)).toEqual([12, 24, 12, 12]);
	});

	test('digits that are none, too many of them, and a stranger’s share', async () => {
		const year = await aReadyYear();
		await fixGroup(year, 'citizen');
		year.pass(1);
		await expectStill(year, () => hearSource(by(year, first), 'citizen', '31x'), 'dice-not-digits');
		await expectStill(year, () => hearSource(by(year, first), 'citizen', ''), 'dice-not-digits');
		await expectStill(year, () => hearSource(by(year, first), 'citizen', `${DICE}1`), 'dice-rolls-wrong');
		done(await hearSource(by(year, first), 'citizen', '3'));
		await expectStill(year, () => hearSource(by(year, second), 'citizen', '1'), 'beacon-heard-by-another');
		done(await hearSource(by(year, first), 'citizen', DICE.slice(1)));
		await expectStill(year, () => revealShare(year.as('clerk'), 'citizen', SHARES[0]), 'not-a-party');
	});

	test('a group nobody knows', async () => {
		const year = await aYear();
		expect(await prepareDraw(by(year, first), 'nobody', planFor(year))).toMatchObject(refusal('group-unknown'));
	});
});
