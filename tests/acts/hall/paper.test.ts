import { describe, expect, test } from 'vitest';
import { batchName, compareSheets, makeSeed, paperBatchId, questionnaireFor, type Answers } from '#domain/ballot';
import { movePhase } from '#lib/server/acts/cycle.ts';
import { migrationsFromFolder } from '#lib/server/db/migration-folder.ts';
import { dropBatch, finishBatch, keepEntry, openPaperBatch } from '#lib/server/acts/hall/entries.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { countsByClass } from '#lib/server/stores/ballots.ts';
import { officePaper } from '#lib/server/views/office/hall.ts';
import { openWorld } from '#lib/server/world.ts';
import { seal, unseal } from '../../../src/routes/(office)/office/cycles/[cycle]/paper/[group]/device/seal.ts';
import {
	decodeSheets,
	encodeSheets
} from '../../../src/routes/(office)/office/cycles/[cycle]/paper/[group]/device/sheets.ts';
import { onEveryEngine, type Engine } from '../../builders/engines.ts';
import { anOpenYear } from '../../builders/open-year.ts';
import { castSheets, handInSlips, openEnvelopes, type Batch } from '../../builders/paper.ts';
import { groupOf } from '../../builders/scheme.ts';
import { answersOf, advance, done, exchange, type Year } from '../../builders/year.ts';

const refusal = (code: string, more: object = {}) => ({ ok: false, error: { code, ...more } });

/** A year open for rating, and the codes of the deputies of the north. */
async function aPaperYear(engine?: Engine) {
	const { year, letters } = await anOpenYear(engine);
	const codes = (letters.get('deputy/north') ?? []).map(({ code }) => code);
	const batch: Batch = { group: 'deputy', stratum: 'north', secret: makeSeed(year.world.random) };
	return { year, letters, codes, batch, id: paperBatchId(batch.secret) };
}

const agency = (year: Year, name = 'first keyer') => year.as('surveyAgency', name);
const questionsOf = (year: Year) => questionnaireFor(year.scheme, groupOf(year.scheme, 'deputy'), 'north');
const sheetsOf = (year: Year, count = 10): Answers[] =>
	Array.from({ length: count }, (_, at) => answersOf(year, 'deputy', 'north', at % 3));
const statesOf = async ({ world }: Year): Promise<number[]> => {
	const rows = await world.roll.selectFrom('invitation').select('state').where('stratum', '=', 'north').execute();
	return rows.map(({ state }) => state).sort();
};

onEveryEngine((engine) => {
	test('ten slips are exchanged together for ten keys, and the same slips again get the same signatures', async () => {
		const { year, codes, batch } = await aPaperYear(engine);
		const signatures = done(await handInSlips(agency(year), batch, codes.slice(0, 10)));
		expect(new Set(signatures).size).toBe(10);
		expect(done(await handInSlips(agency(year), batch, codes.slice(0, 10)))).toEqual(signatures);
		expect((await statesOf(year)).filter((state) => state === 7)).toHaveLength(10);
		const entries = (await listEntries(year.world.portal)).filter(({ kind }) => kind === 'slips-exchanged');
		expect(entries.map(({ facts }) => facts)).toEqual([{ group: 'deputy', stratum: 'north', slips: 10 }]);
	});

	test('fewer than ten envelopes stay shut, and nothing is spent', async () => {
		const { year, codes, batch } = await aPaperYear(engine);
		expect(await handInSlips(agency(year), batch, codes.slice(0, 9))).toEqual(
			refusal('batch-too-small', { least: 10 })
		);
		const again = [...codes.slice(0, 9), codes[0] ?? ''];
		const twice = [{ slip: 10, code: 'slip-twice' }];
		expect(await handInSlips(agency(year), batch, again)).toEqual(refusal('slips-refused', { slips: twice }));
		expect(new Set(await statesOf(year))).toEqual(new Set([2]));
	});

	test('a new envelope beside nine that were exchanged before is refused: it would be the only new ballot', async () => {
		const { year, codes, batch } = await aPaperYear(engine);
		done(await handInSlips(agency(year), batch, codes.slice(0, 10)));
		const mixed = await handInSlips(agency(year), batch, codes.slice(1, 11));
		expect(mixed).toMatchObject({ ok: false, error: { code: 'slips-refused', slips: { length: 9 } } });
		expect((await statesOf(year)).filter((state) => state === 7)).toHaveLength(10);
	});

	test('who answered online is refused at the slip, and the other nine keep their codes', async () => {
		const { year, letters, codes, batch } = await aPaperYear(engine);
		done(await exchange(year, codes[3] ?? ''));
		const slips = [{ slip: 4, code: 'code-used' }];
		expect(await handInSlips(agency(year), batch, codes.slice(0, 10))).toEqual(refusal('slips-refused', { slips }));
		expect((await statesOf(year)).filter((state) => state === 7)).toEqual([]);
		const foreign = letters.get('deputy/south')?.[0]?.code ?? '';
		const mixed = [...codes.slice(4, 12), foreign, '1'.repeat(17)];
		expect(await handInSlips(agency(year), batch, mixed)).toEqual(
			refusal('slips-refused', {
				slips: [
					{ slip: 9, code: 'slip-of-another-class' },
					{ slip: 10, code: 'code-incomplete', digits: 17 }
				]
			})
		);
	});

	test('who answered on paper is refused online, and in a second batch', async () => {
		const { year, codes, batch } = await aPaperYear(engine);
		done(await handInSlips(agency(year), batch, codes.slice(0, 10)));
		expect(await exchange(year, codes[0] ?? '')).toEqual(refusal('code-used'));
		const second = { ...batch, secret: makeSeed(year.world.random) };
		expect(await handInSlips(agency(year), second, codes.slice(9, 19))).toEqual(
			refusal('slips-refused', { slips: [{ slip: 1, code: 'code-used' }] })
		);
	});

	test('an entry sent twice at once stands in one place, and leaves the other to the second person', async () => {
		const { year, codes, batch, id } = await aPaperYear(engine);
		await openEnvelopes(agency(year), batch, codes.slice(0, 10));
		const keep = (name: string) => keepEntry(agency(year, name), 'deputy', id, 'x');
		expect(await Promise.all(['one', 'one', 'one'].map(keep))).toEqual(Array(3).fill({ ok: true, value: null }));
		expect(await keep('two')).toEqual({ ok: true, value: null });
		expect(await keep('three')).toEqual(refusal('batch-has-two'));
	});

	test('two people key the sheets apart, differ, look again, agree; then every sheet counts once', async () => {
		const { year, codes, batch, id } = await aPaperYear(engine);
		const [one, other, third] = [agency(year), agency(year, 'second keyer'), agency(year, 'somebody else')];
		const keys = await openEnvelopes(one, batch, codes.slice(0, 10));
		const questionnaire = questionsOf(year);
		const truth = sheetsOf(year);
		const misread = truth.with(6, answersOf(year, 'deputy', 'north', 2));
		const entry = (sheets: readonly Answers[]) => seal(batch.secret, encodeSheets(questionnaire, sheets));
		const open = async (sealed: string | null) => decodeSheets(questionnaire, await unseal(batch.secret, sealed ?? ''));

		done(await keepEntry(one, 'deputy', id, await entry(truth)));
		expect(await finishBatch(one, 'deputy', id)).toEqual(refusal('batch-incomplete'));
		done(await keepEntry(one, 'deputy', id, await entry(truth)));
		expect(done(await openPaperBatch(one, 'deputy', id)).other).toBeNull();
		expect(done(await openPaperBatch(other, 'deputy', id))).toMatchObject({ mine: null, other: null });
		done(await keepEntry(other, 'deputy', id, await entry(misread)));
		const seen = done(await openPaperBatch(other, 'deputy', id));
		const differences = compareSheets(await open(seen.mine), await open(seen.other));
		expect(differences.map(({ sheet }) => sheet)).toEqual([7]);
		expect(await keepEntry(third, 'deputy', id, await entry(truth))).toEqual(refusal('batch-has-two'));

		done(await keepEntry(other, 'deputy', id, await entry(truth)));
		const agreed = done(await openPaperBatch(one, 'deputy', id));
		expect(compareSheets(await open(agreed.mine), await open(agreed.other))).toEqual([]);
		const kept = JSON.parse(await unseal(batch.secret, agreed.keys)) as string[];
		expect(kept).toEqual(keys);
		const receipts = await castSheets(one, kept, truth);
		expect(await castSheets(one, kept, truth)).toEqual(receipts);
		done(await finishBatch(one, 'deputy', id));
		const [counted] = (await countsByClass(year.world.box, year.cycle)).filter(({ ballotClass }) =>
			ballotClass.endsWith('deputy/north')
		);
		expect(Number(counted?.count)).toBe(10);
		const row = await year.world.portal.selectFrom('paper_batch').selectAll().executeTakeFirstOrThrow();
		expect(row).toMatchObject({
			keys: '',
			first: '',
			first_by: null,
			second: '',
			second_by: null,
			done: 1,
			sheets: 10
		});
		expect(await openPaperBatch(one, 'deputy', id)).toEqual(refusal('batch-done'));
	});

	test('a restart between the two entries loses nothing', async () => {
		const { year, codes, batch, id } = await aPaperYear(engine);
		const keys = await openEnvelopes(agency(year), batch, codes.slice(0, 10));
		const sheets = encodeSheets(questionsOf(year), sheetsOf(year));
		done(await keepEntry(agency(year), 'deputy', id, await seal(batch.secret, sheets)));
		const world = await openWorld(year.world.config, migrationsFromFolder('migrations'), { log: () => undefined });
		try {
			const own = done(await openPaperBatch({ ...agency(year), world }, 'deputy', id));
			expect(JSON.parse(await unseal(batch.secret, own.keys))).toEqual(keys);
			expect(await unseal(batch.secret, own.mine ?? '')).toBe(sheets);
		} finally {
			await world.close();
		}
	});
});

describe('a batch', () => {
	test('is opened by nobody without its secret, and has its keys before its entries', async () => {
		const { year, codes, batch, id } = await aPaperYear();
		expect(await openPaperBatch(agency(year), 'deputy', id)).toEqual(refusal('batch-unknown'));
		done(await handInSlips(agency(year), batch, codes.slice(0, 10)));
		expect(await keepEntry(agency(year), 'deputy', id, 'x')).toEqual(refusal('batch-incomplete'));
		expect(await openPaperBatch(agency(year), 'citizen', id)).toEqual(refusal('batch-unknown'));
		const sealed = await seal(batch.secret, 'a text');
		await expect(unseal(makeSeed(year.world.random), sealed)).rejects.toThrow();
	});

	test('is listed by how far it is, without times and people', async () => {
		const { year, codes, batch } = await aPaperYear();
		await openEnvelopes(agency(year), batch, codes.slice(0, 10));
		const cycle = { id: year.cycle } as Parameters<typeof officePaper>[1]['cycle'];
		const listed = await officePaper(year.world, { cycle, group: groupOf(year.scheme, 'deputy') });
		expect(listed).toEqual([
			{ name: batchName(paperBatchId(batch.secret)), stratum: 'north', sheets: 10, state: 'keys' }
		]);
	});

	test('holds the close of rating until it is cast, or given up because its phrase is lost', async () => {
		const { year, codes, batch, id } = await aPaperYear();
		await openEnvelopes(agency(year), batch, codes.slice(0, 10));
		const close = () => movePhase(year.as('clerk'), 'rating_closed');
		const conditions = [{ code: 'paper-open', batches: 1 }];
		expect(await close()).toEqual(refusal('gate-closed', { conditions }));
		expect(await dropBatch(agency(year), 'deputy', 'ffffff')).toEqual(refusal('batch-unknown'));
		done(await dropBatch(agency(year), 'deputy', batchName(id)));
		expect(await dropBatch(agency(year), 'deputy', batchName(id))).toEqual(refusal('batch-done'));
		expect(await openPaperBatch(agency(year), 'deputy', id)).toEqual(refusal('batch-done'));
		const last = (await listEntries(year.world.portal)).at(-1);
		expect(last).toMatchObject({ kind: 'paper-dropped', facts: { group: 'deputy', stratum: 'north', sheets: 10 } });
		expect(await close()).toMatchObject({ ok: true });
	});

	test('is opened only while people rate', async () => {
		const { year, codes, batch } = await aPaperYear();
		await advance(year, 'rating_closed');
		expect(await handInSlips(agency(year), batch, codes.slice(0, 10))).toMatchObject({
			error: { code: 'wrong-phase' }
		});
	});
});
