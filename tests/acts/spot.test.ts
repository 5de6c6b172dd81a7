import { expect, test } from 'vitest';
import { chinaTime, required, utf8 } from '#domain/basics';
import { verifySpotRecord, visitCommitments, visitShare } from '#domain/inspection';
import type { Office } from '#lib/server/acts/act.ts';
import {
	commitSpotCheck,
	hearSpotSource,
	openSpotShare,
	prepareSpotCheck,
	sealSpotShares,
	voidSpotCheck,
	type SpotOrder
} from '#lib/server/acts/spot/index.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { findSpotCheck, listSpotChecks } from '#lib/server/stores/sample/spot-checks.ts';
import { spotRecord } from '#lib/server/views/spot/record.ts';
import { agency, auditor, by, first, MINUTE, refusal, second } from '../builders/draw-office.ts';
import { onEveryEngine, type Engine } from '../builders/engines.ts';
import { SECRETS, SPOT_DICE } from '../builders/spot.ts';
import { admitParties, advance, anActor, aYear, done, type Year } from '../builders/year.ts';

const DAY = 86_400_000;
const leader = anActor('leadingGroup');
const ITEMS = 'roads 公路建设\nwater 饮水安全\nschools 学校建设';

const orderFor = ({ world }: Year, overrides: Partial<SpotOrder> = {}): SpotOrder => ({
	title: '三月随机抽查',
	list: { kind: 'items', text: ITEMS },
	strata: 'none',
	take: 1,
	days: [10, 20].map((days) => chinaTime(world.clock() + days * DAY).slice(0, 10)),
	beacon: { kind: 'dice', rolls: 20, at: chinaTime(world.clock() + MINUTE) },
	holders: [auditor.id, agency.id],
	...overrides
});

async function aTrackedYear(engine?: Engine): Promise<Year> {
	const year = await aYear(engine);
	await admitParties(year);
	await advance(year, 'tracking');
	return year;
}

const named = ({ cycle }: Year) => ({ cycle, number: 1 });
const sealsOf = (year: Year, party: string) => visitCommitments(SECRETS[party] ?? '', named(year), party, 2);
const shareOf = (year: Year, party: string, visit: number) => visitShare(SECRETS[party] ?? '', named(year), visit);
const seal = (year: Year, who: Office['actor']) => sealSpotShares(by(year, who), 1, sealsOf(year, who.role));
const open = (year: Year, who: Office['actor'], visit: number) =>
	openSpotShare(by(year, who), 1, visit, shareOf(year, who.role, visit));
const kinds = async ({ world }: Year) => (await listEntries(world.portal)).map(({ kind }) => kind);

async function committed(year: Year): Promise<void> {
	done(await prepareSpotCheck(by(year, first), orderFor(year)));
	for (const party of [auditor, agency]) done(await seal(year, party));
	done(await commitSpotCheck(by(year, second), 1));
}

async function heard(year: Year): Promise<void> {
	await committed(year);
	year.pass(MINUTE / DAY);
	done(await hearSpotSource(by(year, first), 1, SPOT_DICE));
}

/** Asserts that an act is refused for a reason, and that neither ledger nor spot check moved. */
async function expectStill(year: Year, act: () => Promise<unknown>, code: string): Promise<void> {
	const before = [await kinds(year), await listSpotChecks(year.world.portal, year.cycle)];
	expect(await act()).toMatchObject(refusal(code));
	expect([await kinds(year), await listSpotChecks(year.world.portal, year.cycle)]).toEqual(before);
}

onEveryEngine((engine) => {
	test('a spot check goes step by step, each step one entry in the ledger, and nothing out of its turn', async () => {
		const year = await aTrackedYear(engine);
		const before = (await kinds(year)).length;
		await expectStill(year, () => seal(year, auditor), 'spot-unknown');
		expect(await prepareSpotCheck(by(year, first), orderFor(year))).toEqual({ ok: true, value: 1 });
		await expectStill(year, () => commitSpotCheck(by(year, second), 1), 'shares-missing');
		await expectStill(year, () => hearSpotSource(by(year, first), 1, SPOT_DICE), 'spot-not-committed');
		await expectStill(year, () => seal(year, leader), 'not-a-party');
		for (const party of [auditor, agency]) done(await seal(year, party));
		await expectStill(year, () => commitSpotCheck(by(year, first), 1), 'same-officer');
		done(await commitSpotCheck(by(year, second), 1));
		await expectStill(year, () => seal(year, auditor), 'shares-closed');
		await expectStill(year, () => commitSpotCheck(by(year, second), 1), 'spot-committed');
		await expectStill(year, () => hearSpotSource(by(year, first), 1, SPOT_DICE), 'moment-not-come');
		await expectStill(year, () => open(year, auditor, 1), 'beacon-missing');
		year.pass(MINUTE / DAY);
		await expectStill(year, () => hearSpotSource(by(year, first), 1, '123'), 'dice-rolls-wrong');
		done(await hearSpotSource(by(year, first), 1, SPOT_DICE));
		await expectStill(year, () => hearSpotSource(by(year, second), 1, SPOT_DICE), 'beacon-heard');
		expect(done(await open(year, auditor, 1)).drawn).toBeNull();
		await expectStill(year, () => open(year, auditor, 1), 'share-revealed');
		const other = openSpotShare(by(year, agency), 1, 1, shareOf(year, 'surveyAgency', 2));
		expect(await other).toMatchObject(refusal('reveal-not-committed'));
		expect(done(await open(year, agency, 1)).drawn).toHaveLength(1);
		await expectStill(year, () => open(year, agency, 1), 'share-revealed');
		await expectStill(year, () => open(year, agency, 3), 'visit-unknown');
		expect((await kinds(year)).slice(before)).toEqual([
			'spot-check-prepared',
			'spot-shares-committed',
			'spot-shares-committed',
			'spot-check-committed',
			'spot-source-heard',
			'spot-share-opened',
			'spot-share-opened'
		]);
		const stored = required(await findSpotCheck(year.world.portal, year.cycle, 1), 'the spot check');
		expect(verifySpotRecord(spotRecord(stored))).toMatchObject({ passed: true });
	});

	test('of two inspectors who open their last shares at once exactly one departure comes about', async () => {
		const year = await aTrackedYear(engine);
		await heard(year);
		const both = await Promise.all([open(year, auditor, 2), open(year, agency, 2)]);
		expect(both.filter((outcome) => outcome.ok && outcome.value.drawn !== null)).toHaveLength(1);
	});

	test('the same shares and dice give the same targets in every world', async () => {
		const drawn = [];
		for (let time = 0; time < 2; time++) {
			const year = await aTrackedYear(engine);
			await heard(year);
			done(await open(year, auditor, 1));
			drawn.push(done(await open(year, agency, 1)).drawn);
		}
		expect(drawn[0]).toEqual(drawn[1]);
	});

	test('what was opened and what is void never changes, whoever asks the database', async () => {
		const year = await aTrackedYear(engine);
		await heard(year);
		done(await open(year, auditor, 1));
		done(await open(year, agency, 1));
		await expectStill(year, () => voidSpotCheck(by(year, first), 1, '骰子滚落'), 'officer-voids');
		await expectStill(year, () => voidSpotCheck(by(year, auditor), 1, '骰子滚落'), 'officer-is-party');
		await expectStill(year, () => voidSpotCheck(by(year, leader), 1, '  '), 'reason-missing');
		await expectStill(year, () => voidSpotCheck(by(year, leader), 1, 'x'.repeat(501)), 'text-too-long');
		expect(await voidSpotCheck(by(year, leader), 1, '骰子滚落')).toEqual({ ok: true, value: 1 });
		await expectStill(year, () => open(year, auditor, 2), 'spot-void');
		const { portal } = year.world;
		await expect(portal.updateTable('spot_check').set({ heard: '1' }).execute()).rejects.toThrow();
		await expect(portal.updateTable('spot_share').set({ share: '1' }).execute()).rejects.toThrow();
		await expect(portal.deleteFrom('spot_visit').execute()).rejects.toThrow();
		const stored = required(await findSpotCheck(portal, year.cycle, 1), 'the spot check');
		const record = spotRecord(stored);
		expect(record).toMatchObject({ voided: { role: 'leadingGroup', reason: '骰子滚落' } });
		expect(record.visits.map(({ departed }) => departed !== null)).toEqual([true, false]);
		expect(verifySpotRecord(record).passed).toBe(true);
	});
});

test('a plan is refused for what is wrong with it, and nothing is kept', async () => {
	const year = await aTrackedYear();
	const tried: readonly [Partial<SpotOrder>, string][] = [
		[{ title: ' ' }, 'spot-plan-bad'],
		[{ take: 99 }, 'spot-plan-bad'],
		[{ days: ['2009-01-01'] }, 'spot-plan-bad'],
		[{ holders: [auditor.id] }, 'too-few-parties'],
		[{ holders: [auditor.id, auditor.id] }, 'party-twice'],
		[{ holders: [auditor.id, first.id] }, 'officer-is-party'],
		[{ holders: [auditor.id, leader.id] }, 'party-unknown'],
		[{ beacon: { kind: 'dice', rolls: 20, at: chinaTime(year.world.clock()) } }, 'moment-passed'],
		[{ list: { kind: 'items', text: 'x' } }, 'items-bad'],
		[{ list: { kind: 'file', file: utf8('unit,item\nnorth,a\n') } }, 'table-column-missing'],
		[{ list: { kind: 'file', file: utf8('unit,item,name\nnobody,a,甲\n') } }, 'table-rows-bad']
	];
	for (const [overrides, code] of tried)
		await expectStill(year, () => prepareSpotCheck(by(year, first), orderFor(year, overrides)), code);
});

test('a table of targets is drawn from as it stands, in the strata of its units', async () => {
	const year = await aTrackedYear();
	const file = utf8('unit,item,name\nnorth,a,甲\nnorth,b,乙\nsouth,a,甲\nsouth,c,丙\n');
	done(await prepareSpotCheck(by(year, first), orderFor(year, { list: { kind: 'file', file }, strata: 'kind' })));
	const { plan } = required(await findSpotCheck(year.world.portal, year.cycle, 1), 'the spot check');
	expect(plan.strata).toEqual([{ group: 'targets', stratum: 'county', N: 4, n: 1 }]);
	expect(plan.targets.map(({ unit, item }) => `${unit}/${item}`)).toEqual(['north/a', 'north/b', 'south/a', 'south/c']);
});

test('spot checks belong to the year of tracking: none before targets are public, then as many as the office likes', async () => {
	const early = await aYear();
	await admitParties(early);
	await expectStill(early, () => prepareSpotCheck(by(early, first), orderFor(early)), 'wrong-phase');
	const year = await aTrackedYear();
	await committed(year);
	done(await prepareSpotCheck(by(year, first), orderFor(year)));
	expect((await listSpotChecks(year.world.portal, year.cycle)).map(({ number }) => number)).toEqual([1, 2]);
});
