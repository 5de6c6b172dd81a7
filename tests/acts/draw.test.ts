import { expect, test } from 'vitest';
import { chinaTime, required } from '#domain/basics';
import { verifyDraw } from '#domain/draw';
import { commitDraw, commitShare, hearSource, makeDraw, revealShare, voidDraw } from '#lib/server/acts/draw/index.ts';
import { printLetters } from '#lib/server/acts/letters.ts';
import { listAttempts } from '#lib/server/stores/sample/ceremonies.ts';
import { findDraw, findDrawAttempt } from '#lib/server/stores/sample/draws.ts';
import { findFrame, listFrames } from '#lib/server/stores/sample/frames.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import {
	agency,
	aReadyYear,
	auditor,
	by,
	expectStill,
	first,
	giveShares,
	ledgerLength,
	MINUTE,
	prepare,
	refusal,
	second,
	SHARES,
	upload
} from '../builders/draw-office.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { admitParties, aYear, DICE, done, drawGroup, fixGroup, frameTextOf, giveKeys } from '../builders/year.ts';

onEveryEngine((engine) => {
	test('a draw goes step by step, each step one entry in the ledger, and nothing out of its turn', async () => {
		const year = await aYear(engine);
		await admitParties(year);
		await expectStill(year, () => prepare(year), 'frame-not-uploaded');
		done(await upload(year));
		await expectStill(year, () => commitDraw(by(year, second), 'citizen'), 'draw-not-prepared');
		const before = await ledgerLength(year);
		expect(await prepare(year)).toEqual({ ok: true, value: 1 });
		await expectStill(year, () => prepare(year), 'draw-exists');
		await expectStill(year, () => upload(year), 'frame-committed');
		await expectStill(year, () => commitDraw(by(year, second), 'citizen'), 'shares-missing');
		await expectStill(year, () => hearSource(by(year, first), 'citizen', DICE), 'draw-not-committed');
		await giveShares(year);
		await expectStill(year, () => commitDraw(by(year, first), 'citizen'), 'same-officer');
		const { designHash } = done(await commitDraw(by(year, second), 'citizen'));
		await expectStill(year, () => commitShare(by(year, auditor), 'citizen', 'ab'.repeat(32)), 'shares-closed');
		await expectStill(year, () => hearSource(by(year, first), 'citizen', DICE), 'moment-not-come');
		year.pass(MINUTE / 86_400_000);
		await expectStill(year, () => revealShare(by(year, auditor), 'citizen', SHARES[0]), 'beacon-missing');
		for (const digits of ['3', '1', DICE.slice(2)]) done(await hearSource(by(year, first), 'citizen', digits));
		await expectStill(year, () => hearSource(by(year, first), 'citizen', '1'), 'beacon-heard');
		await expectStill(year, () => revealShare(by(year, auditor), 'citizen', SHARES[1]), 'reveal-not-committed');
		done(await revealShare(by(year, auditor), 'citizen', SHARES[0]));
		await expectStill(year, () => makeDraw(by(year, second), 'citizen'), 'reveals-missing');
		done(await revealShare(by(year, agency), 'citizen', SHARES[1]));
		await expectStill(year, () => makeDraw(by(year, first), 'citizen'), 'same-officer');
		expect(await makeDraw(by(year, second), 'citizen')).toEqual({ ok: true, value: 80 });
		await expectStill(year, () => makeDraw(by(year, second), 'citizen'), 'draw-made');
		const kinds = (await listEntries(year.world.portal)).slice(before).map(({ kind }) => kind);
		expect(kinds).toEqual([
			'draw-prepared',
			'share-committed',
			'share-committed',
			'draw-committed',
			'source-heard',
			'source-heard',
			'source-heard',
			'share-revealed',
			'share-revealed',
			'draw-made'
		]);
		const draw = required(await findDraw(year.world.portal, year.cycle, 'citizen'), 'the draw');
		expect(draw.made?.manifest.designHash).toBe(designHash);
		expect(draw.made?.manifest.sources.map(({ name }) => name)).toEqual([
			'party:auditor',
			'party:surveyAgency',
			'dice'
		]);
	});

	test('a void draw stays for ever, and the next attempt has another round and another seed', async () => {
		const year = await aReadyYear(engine);
		await fixGroup(year, 'citizen');
		year.pass(1);
		done(await hearSource(by(year, first), 'citizen', DICE));
		await expectStill(year, () => voidDraw(by(year, first), 'citizen', '重来'), 'officer-voids');
		await expectStill(year, () => voidDraw(year.as('leadingGroup'), 'citizen', '  '), 'reason-missing');
		await expectStill(year, () => voidDraw(year.as('leadingGroup'), 'citizen', '字'.repeat(501)), 'text-too-long');
		expect(await voidDraw(year.as('leadingGroup'), 'citizen', ' 监督员没有公布 ')).toEqual({ ok: true, value: 1 });
		await expectStill(year, () => voidDraw(year.as('leadingGroup'), 'citizen', '再来'), 'draw-void');
		await expectStill(year, () => makeDraw(by(year, second), 'citizen'), 'draw-void');
		expect(await findDraw(year.world.portal, year.cycle, 'citizen')).toBeNull();
		await drawGroup(year, 'citizen');
		const [old, fresh] = await listAttempts(year.world.portal, year.cycle, 'citizen');
		expect(old).toMatchObject({
			attempt: 1,
			heard: DICE,
			drawnAt: null,
			voided: { by: 'leadingGroup', reason: '监督员没有公布' }
		});
		expect([old?.design?.round, fresh?.design?.round]).toEqual(['p-2010.citizen.1', 'p-2010.citizen.2']);
		expect(await findDraw(year.world.portal, year.cycle, 'citizen')).toMatchObject({ attempt: 2 });
		const rewrite = year.world.portal.updateTable('draw').set({ void_reason: 'none' }).where('attempt', '=', 1);
		await expect(rewrite.execute()).rejects.toThrow('on record');
	});

	test('a draw that was made may be declared void until a letter is printed', async () => {
		const year = await aReadyYear(engine);
		await drawGroup(year, 'citizen');
		done(await voidDraw(year.as('leadingGroup'), 'citizen', '名单漏了一个乡'));
		const old = required(await findDrawAttempt(year.world.portal, year.cycle, 'citizen', 1), 'the first attempt');
		const text = await frameTextOf(year.world, old);
		expect(old.made && verifyDraw(old.made.manifest, text).passed).toBe(true);
		const print = () => printLetters(year.as('surveyAgency'), 'citizen', 'north.town');
		expect(await print()).toMatchObject(refusal('draw-not-made'));
		await drawGroup(year, 'citizen');
		await giveKeys(year, 'citizen');
		done(await print());
		await expectStill(year, () => voidDraw(year.as('leadingGroup'), 'citizen', '再来'), 'letters-printed');
	});

	test('a lottery speaks last, so that nobody gains by keeping a share back', async () => {
		const year = await aReadyYear(engine);
		const at = chinaTime(year.world.clock() + MINUTE);
		done(await prepare(year, { beacon: { kind: 'lottery', name: 'ssq-2011008', draws: 1, at } }));
		await giveShares(year);
		done(await commitDraw(by(year, second), 'citizen'));
		year.pass(1);
		await expectStill(year, () => hearSource(by(year, first), 'citizen', '03-07-11'), 'reveals-missing');
		done(await revealShare(by(year, auditor), 'citizen', SHARES[0]));
		done(await revealShare(by(year, agency), 'citizen', SHARES[1]));
		await expectStill(year, () => hearSource(by(year, first), 'citizen', '07-03'), 'lottery-not-ascending');
		done(await hearSource(by(year, first), 'citizen', '03-07-11'));
		expect(await makeDraw(by(year, second), 'citizen')).toEqual({ ok: true, value: 80 });
	});

	test('of two who act at once one is heard', async () => {
		const year = await aReadyYear(engine);
		const prepared = await Promise.all([prepare(year), prepare(year)]);
		expect(prepared.filter(({ ok }) => ok)).toHaveLength(1);
		await giveShares(year);
		const commit = () => commitDraw(by(year, second), 'citizen');
		expect((await Promise.all([commit(), commit()])).filter(({ ok }) => ok)).toHaveLength(1);
		year.pass(1);
		const heard = await Promise.all([
			hearSource(by(year, first), 'citizen', DICE),
			hearSource(by(year, second), 'citizen', '1'.repeat(20))
		]);
		expect(heard.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('a frame changed by one byte after the commitment is not drawn from', async () => {
		const year = await aReadyYear(engine);
		await fixGroup(year, 'deputy').catch(() => undefined);
		done(await prepare(year));
		await giveShares(year);
		const { portal } = year.world;
		const frame = required(await findFrame(portal, year.cycle, 'citizen'), 'the frame').id;
		const third = portal
			.selectFrom('frame_person')
			.select('member')
			.where('frame_id', '=', frame)
			.where('place', '=', 3);
		const { member } = await third.executeTakeFirstOrThrow();
		const become = (changed: string) =>
			portal
				.updateTable('frame_person')
				.set({ member: changed })
				.where('frame_id', '=', frame)
				.where('place', '=', 3)
				.execute();
		const other = `${member.slice(0, -1)}${member.endsWith('0') ? '1' : '0'}`;
		await become(other);
		await expectStill(year, () => commitDraw(by(year, second), 'citizen'), 'frame-changed');
		await become(member);
		done(await commitDraw(by(year, second), 'citizen'));
		year.pass(1);
		done(await hearSource(by(year, first), 'citizen', DICE));
		done(await revealShare(by(year, auditor), 'citizen', SHARES[0]));
		done(await revealShare(by(year, agency), 'citizen', SHARES[1]));
		await become(other);
		await expectStill(year, () => makeDraw(by(year, second), 'citizen'), 'frame-changed');
	});

	test('a frame replaces the one before it until a draw is prepared', async () => {
		const year = await aYear(engine);
		done(await upload(year, 40));
		done(await upload(year, 30));
		expect(await listFrames(year.world.portal, year.cycle)).toMatchObject([{ group: 'citizen', members: 120 }]);
	});
});
