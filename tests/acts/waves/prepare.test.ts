import { expect, test } from 'vitest';
import { required } from '#domain/basics';
import { castPlain } from '#lib/server/acts/blind/plain.ts';
import { commitDraw, commitShare, prepareDraw, voidDraw } from '#lib/server/acts/draw/index.ts';
import { findAttempt, listAttempts } from '#lib/server/stores/sample/ceremonies.ts';
import { listWaves } from '#lib/server/stores/sample/draws.ts';
import { findKeyList } from '#lib/server/stores/credential-keys.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { partyCommitment } from '#domain/draw';
import { onEveryEngine } from '../../builders/engines.ts';
import { drawnIn, drawWave, prepareFor, sendWave, wavePlan } from '../../builders/waves.ts';
import { anOpenYear } from '../../builders/open-year.ts';
import { advance, answersOf, aYear, disclose, done, exchange, players } from '../../builders/year.ts';

const EAST = ['north.town', 'south.rural'];
const refusal = (code: string) => ({ ok: false, error: { code } });

onEveryEngine((engine) => {
	test('a further wave is drawn while people rate, from those no earlier draw selected', async () => {
		const { year } = await anOpenYear(engine);
		await drawWave(year, 'citizen', EAST);
		await sendWave(year, 'citizen', EAST);
		await drawWave(year, 'citizen', ['north.town']);
		const waves = await drawnIn(year, 'citizen');
		expect(waves.map((people) => people.length)).toEqual([80, 20, 10]);
		expect(new Set(waves.flat()).size).toBe(110);
		const [first, second, third] = (await listWaves(year.world.portal, year.cycle, 'citizen')) ?? [];
		expect(third?.design.after).toHaveLength(2);
		expect(third?.design.frame).toBe(first?.design.frame);
		expect(third?.design.strata).toEqual([{ group: 'citizen', stratum: 'north.town', N: 10, n: 10 }]);
		expect([first, second, third].map((draw) => [draw?.wave, draw?.attempt])).toEqual([
			[1, 1],
			[2, 2],
			[3, 3]
		]);
		const told = (await listEntries(year.world.portal)).filter(({ kind }) => kind === 'draw-prepared');
		expect(told.at(-1)).toMatchObject({ facts: { wave: 3, invited: 100, answered: 0, below: 0.5 } });
	});

	test('no wave is prepared before rating opens, nor after it closed, and no first draw while people rate', async () => {
		const year = await aYear(engine);
		await disclose(year);
		const prepare = () => prepareFor(year, 'citizen', wavePlan(year, EAST));
		expect(await prepare()).toMatchObject(refusal('wrong-phase'));
		year.pass(7);
		await advance(year, 'rating_open');
		const { size, ...plan } = { ...wavePlan(year, EAST), size: { kind: 'scheme' } as const };
		expect(await prepareDraw(year.as('drawOfficer'), 'citizen', { ...plan, size })).toMatchObject(
			refusal('wrong-phase')
		);
		done(await prepare());
		await advance(year, 'rating_closed');
		expect(await prepare()).toMatchObject(refusal('wrong-phase'));
		const { design } = required(await findAttempt(year.world.portal, year.cycle, 'citizen'), 'the attempt');
		const [auditor] = players.parties;
		const commitment = partyCommitment(required(design, 'a design').round, 'auditor', '1a'.repeat(32));
		expect(
			await commitShare({ ...year.as('auditor'), actor: required(auditor, 'a party') }, 'citizen', commitment)
		).toMatchObject(refusal('wrong-phase'));
	});

	test('a wave waits for the last: it must be drawn, its letters printed, and gone out', async () => {
		const { year } = await anOpenYear(engine);
		const prepare = () => prepareFor(year, 'citizen', wavePlan(year, EAST));
		done(await prepare());
		expect(await prepare()).toMatchObject(refusal('draw-exists'));
		done(await voidDraw(year.as('leadingGroup'), 'citizen', '改日再抽'));
		await drawWave(year, 'citizen', EAST);
		expect(await prepare()).toMatchObject(refusal('wave-not-opened'));
		await sendWave(year, 'citizen', EAST);
		expect(await prepare()).toMatchObject({ ok: true, value: 4 });
	});

	test('nobody fixes a wave they prepared, nor does a party prepare it', async () => {
		const { year } = await anOpenYear(engine);
		const plan = wavePlan(year, EAST);
		const own = { ...plan, parties: [year.as('drawOfficer').actor.id, ...plan.parties.slice(1)] };
		expect(await prepareFor(year, 'citizen', own)).toMatchObject(refusal('officer-is-party'));
		done(await prepareFor(year, 'citizen', plan));
		const { design } = required(await findAttempt(year.world.portal, year.cycle, 'citizen'), 'the attempt');
		for (const party of players.parties)
			done(
				await commitShare(
					{ ...year.as('auditor'), actor: party },
					'citizen',
					partyCommitment(required(design, 'a design').round, party.role, '1a'.repeat(32))
				)
			);
		expect(await commitDraw(year.as('drawOfficer'), 'citizen')).toMatchObject(refusal('same-officer'));
		expect(await commitDraw(year.as('drawOfficer', 'second officer'), 'citizen')).toMatchObject({ ok: true });
	});

	test('a wave takes no more of a stratum than are left, nor fewer than ten, nor anyone of an unknown one', async () => {
		const { year } = await anOpenYear(engine);
		const sized = (stratum: string, n: number) =>
			prepareFor(year, 'citizen', wavePlan(year, [], { size: { kind: 'strata', sizes: new Map([[stratum, n]]) } }));
		const fault = (code: string) => ({ ok: false, error: { code: 'design-bad', faults: [{ code }] } });
		expect(await sized('north.town', 21)).toMatchObject(fault('stratum-smaller-than-sample'));
		expect(await sized('north.town', 9)).toMatchObject(fault('stratum-class-too-small'));
		expect(await sized('elsewhere', 10)).toMatchObject(refusal('stratum-unknown'));
		expect(await sized('north.town', 0)).toMatchObject(fault('design-without-strata'));
		const total = (n: number) => prepareFor(year, 'citizen', wavePlan(year, [], { size: { kind: 'equal', total: n } }));
		expect(await total(81)).toMatchObject(refusal('allocation-infeasible'));
		expect(await total(80)).toMatchObject({ ok: true });
		expect(await prepareFor(year, 'leader', wavePlan(year, []))).toMatchObject(refusal('nobody-left'));
	});

	test('counts alone allow a wave: not once the share aimed at has answered', async () => {
		const { year, letters } = await anOpenYear(engine);
		for (const { code } of letters.get('citizen/north.town') ?? []) {
			const credential = done(await exchange(year, code));
			done(await castPlain(year.world, { credential, answers: answersOf(year, 'citizen', 'north.town') }));
		}
		const aimed = (aim: number) => prepareFor(year, 'citizen', wavePlan(year, EAST, { aim }));
		expect(await aimed(0.25)).toMatchObject({ ok: false, error: { code: 'wave-response-enough', rate: 0.25 } });
		for (const aim of [0, 1.01, NaN]) expect(await aimed(aim)).toMatchObject(refusal('wave-aim-bad'));
		expect(await aimed(0.26)).toMatchObject({ ok: true });
	});

	test('a void wave stays public, leaves the keys in place, and the next attempt draws from the same people', async () => {
		const { year } = await anOpenYear(engine);
		await drawWave(year, 'citizen', EAST);
		const [, void2 = []] = await drawnIn(year, 'citizen');
		done(await voidDraw(year.as('leadingGroup'), 'citizen', '骰子掉到桌下'));
		const keys = await findKeyList(year.world.portal, { cycle: year.cycle, group: 'citizen' });
		expect(keys?.confirmedBy).not.toBeNull();
		await drawWave(year, 'citizen', EAST);
		const attempts = await listAttempts(year.world.portal, year.cycle, 'citizen');
		expect(attempts.map(({ wave, voided }) => [wave, voided?.reason])).toEqual([
			[1, undefined],
			[2, '骰子掉到桌下'],
			[2, undefined]
		]);
		const [first, again] = (await listWaves(year.world.portal, year.cycle, 'citizen')) ?? [];
		expect(again?.design.after).toHaveLength(1);
		expect(again?.design.strata.map(({ N }) => N)).toEqual([20, 20]);
		expect(first?.design.round).not.toBe(again?.design.round);
		const [, fresh = []] = await drawnIn(year, 'citizen');
		expect(fresh).not.toEqual(void2);
		await sendWave(year, 'citizen', EAST);
		expect(await voidDraw(year.as('leadingGroup'), 'citizen', 'x')).toMatchObject(refusal('letters-printed'));
	});
});
