import { expect, test } from 'vitest';
import { compareSheets, makeSeed, paperBatchId, questionnaireFor } from '#domain/ballot';
import { finishBatch, keepEntry } from '#lib/server/acts/hall/entries.ts';
import { countsByClass } from '#lib/server/stores/ballots.ts';
import { seal } from '../../../src/routes/(office)/office/cycles/[cycle]/paper/[group]/device/seal.ts';
import { encodeSheets } from '../../../src/routes/(office)/office/cycles/[cycle]/paper/[group]/device/sheets.ts';
import { castSheets, openEnvelopes } from '../../builders/paper.ts';
import { groupOf } from '../../builders/scheme.ts';
import { filesBelow, holders, tokensIn } from '../../builders/traces.ts';
import { answersOf, aYear, done, openForRating } from '../../builders/year.ts';

test('whoever takes every file finds no code of a slip, no keyed answer outside the box, and nothing that joins roll and box', async () => {
	const year = await aYear();
	const letters = await openForRating(year);
	const codes = (letters.get('deputy/north') ?? []).slice(0, 10).map(({ code }) => code);
	const batch = { group: 'deputy', stratum: 'north', secret: makeSeed(year.world.random) };
	const [one, other] = [year.as('surveyAgency'), year.as('surveyAgency', 'second keyer')];
	const keys = await openEnvelopes(one, batch, codes);
	const sheets = codes.map((_, at) => answersOf(year, 'deputy', 'north', at % 3));
	expect(compareSheets(sheets, sheets)).toEqual([]);
	const text = encodeSheets(questionnaireFor(year.scheme, groupOf(year.scheme, 'deputy'), 'north'), sheets);
	const id = paperBatchId(batch.secret);
	for (const keyer of [one, other]) done(await keepEntry(keyer, 'deputy', id, await seal(batch.secret, text)));
	const waiting = filesBelow(year.world.config.dataDir);
	const receipts = await castSheets(one, keys, sheets);
	done(await finishBatch(one, 'deputy', id));
	const cast = filesBelow(year.world.config.dataDir);
	expect(await countsByClass(year.world.box, year.cycle)).toHaveLength(1); // brings them out of the intake
	const kept = filesBelow(year.world.config.dataDir);
	const shared = (await year.world.portal.selectFrom('credential_key').select('id').execute()).map((key) => key.id);
	for (const files of [waiting, cast, kept]) {
		expect([...files.keys()]).toEqual(expect.arrayContaining(['roll.sqlite', 'box.sqlite', 'portal.sqlite']));
		for (const code of codes) {
			expect(holders(files, code.replaceAll(' ', ''))).toEqual([]);
			expect(holders(files, code.replaceAll(' ', '').slice(7))).toEqual([]);
		}
		expect(holders(files, batch.secret)).toEqual([]);
		expect(holders(files, text)).toEqual([]);
		for (const key of keys) expect(holders(files, key)).toEqual([]);
		const box = tokensIn(files, /^box/);
		expect([...tokensIn(files, /^roll/)].filter((token) => box.has(token))).toEqual([]);
		const joined = [...tokensIn(files, /^portal/)].filter((token) => box.has(token));
		expect(joined.filter((token) => !shared.some((open) => open.includes(token)))).toEqual([]);
		const [roll, portal] = [tokensIn(files, /^roll/), tokensIn(files, /^portal/)];
		expect([...roll].filter((token) => portal.has(token) && id.includes(token))).toEqual([]);
	}
	expect(holders(waiting, '"answers":{')).toEqual([]);
	expect(holders(kept, '"answers":{')).toEqual(['box.sqlite']);
	for (const receipt of receipts) {
		expect(holders(cast, receipt)).toEqual([expect.stringMatching(/^box\.sqlite(-intake-[01])?$/)]);
		expect(holders(kept, receipt)).toEqual(['box.sqlite']);
	}
});
