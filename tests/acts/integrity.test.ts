import { expect, test } from 'vitest';
import { castPlain } from '#lib/server/acts/blind/plain.ts';
import { batchDaily } from '#lib/server/acts/record/batch.ts';
import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import { canonicalJson, required, sha256Hex, type Json } from '#domain/basics';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { countsByBatch } from '#lib/server/stores/record/batches.ts';
import { integrityView, officeNote, publicNote } from '#lib/server/views/voice/integrity.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { anOpenYear, aRatedYear } from '../builders/open-year.ts';
import { advance, answersOf, done, exchange } from '../builders/year.ts';

onEveryEngine((engine) => {
	test('the count makes a note of its own beside the sheet, which the check must find again and the ledger names', async () => {
		const { year } = await aRatedYear(engine);
		const { portal } = year.world;
		await advance(year, 'computing');
		const sheet = done(await computeResults(year.as('clerk', 'wang')));
		expect(await publicNote(portal, year.cycle)).toBeNull();
		expect(await officeNote(portal, year.cycle, year.scheme)).toMatchObject({ groups: [{}, {}, {}] });
		await portal.updateTable('integrity_note').set({ note_hash: 'other' }).execute();
		const check = () => checkResults(year.as('leadingGroup', 'li'));
		expect(await check()).toMatchObject({ ok: false, error: { code: 'result-differs', found: 'other' } });
		const { note } = await portal.selectFrom('integrity_note').select('note').executeTakeFirstOrThrow();
		const hash = sha256Hex(canonicalJson(JSON.parse(note) as Json));
		await portal.updateTable('integrity_note').set({ note_hash: hash }).execute();
		expect(done(await check())).toBe(sheet);
		await advance(year, 'results_notice');
		year.pass(30);
		await advance(year, 'final');
		expect((await publicNote(portal, year.cycle))?.noteHash).toBe(hash);
		const computed = (await listEntries(portal)).find(({ kind }) => kind === 'result-computed');
		expect(computed?.facts).toMatchObject({ sheet, integrity: hash });
		expect((await integrityView(portal, year.cycle))?.note).toMatchObject({ hash });
	});

	test('batches are counted by class, a changed ballot once and where its first answers are', async () => {
		const { year, letters: all } = await anOpenYear(engine);
		const letters = required(all.get('citizen/north.town'), 'letters');
		const credentials: string[] = [];
		const answers = (option: number) => answersOf(year, 'citizen', 'north.town', option);
		for (const { code } of letters.slice(0, 12)) {
			const credential = done(await exchange(year, code));
			credentials.push(done(await castPlain(year.world, { credential, answers: answers(0) })).next);
		}
		await batchDaily(year.world);
		year.pass(1);
		for (const credential of credentials.slice(0, 10))
			done(await castPlain(year.world, { credential, answers: answers(1) }));
		await batchDaily(year.world);
		expect([...(await countsByBatch(year.world.box, year.cycle))]).toEqual([
			[`${year.cycle}/citizen/north.town`, [12, 0]]
		]);
	});
});
