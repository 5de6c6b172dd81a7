import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { CAST_UNKNOWN, decodeBallotKey, encodeBallotKey, makeSeed } from '#domain/ballot';
import { traceReceipt } from '#lib/server/acts/record/receipt.ts';
import { printLetters } from '#lib/server/acts/letters.ts';
import { castPlain, openPlain } from '#lib/server/acts/blind/plain.ts';
import { aloneGuesser } from '#lib/server/limits/index.ts';
import { ballotsOfGroup, countsByClass } from '#lib/server/stores/ballots.ts';
import { onEveryEngine } from '../builders/engines.ts';
import { anOpenYear } from '../builders/open-year.ts';
import { advance, answersOf, aYear, disclose, done, draw, exchange, type Year } from '../builders/year.ts';

const PLACE = 'citizen/north.town';

async function aRating(engine?: 'sqlite' | 'postgres') {
	const { year, letters } = await anOpenYear(engine);
	const codes = (letters.get(PLACE) ?? []).map(({ code }) => code);
	return { year, code: codes[0] ?? '', codes };
}

const answers = (year: Year, option = 0) => answersOf(year, 'citizen', 'north.town', option);
const ballots = async ({ world, cycle }: Year) =>
	(await countsByClass(world.box, cycle)).reduce((sum, { count }) => sum + count, 0);

/** Puts another text in the place of a published disclosure, as only who has the database can; gives what puts it back. */
async function bendDisclosure({ world: { portal } }: Year, unit: string): Promise<() => Promise<void>> {
	await sql`drop trigger if exists disclosure_no_update`.execute(portal);
	const put = async (document: string) => {
		await portal.updateTable('disclosure').set({ document }).where('unit', '=', unit).execute();
	};
	const { document } = await portal
		.selectFrom('disclosure')
		.select('document')
		.where('unit', '=', unit)
		.executeTakeFirstOrThrow();
	await put('{}');
	return () => put(document);
}

onEveryEngine((engine) => {
	test('of fifty requests at once with one code exactly one gets a credential', async () => {
		const { year, code } = await aRating(engine);
		const outcomes = await Promise.all(Array.from({ length: 50 }, () => exchange(year, code)));
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error).toEqual({ code: 'code-used' });
	});

	test('the same request again gets the same credential: a lost answer loses nothing', async () => {
		const { year, code } = await aRating(engine);
		const seed = makeSeed(year.world.random);
		const first = done(await exchange(year, code, seed));
		expect(await exchange(year, code, seed)).toEqual({ ok: true, value: first });
	});

	test('one revision of a ballot is one ballot, whatever is sent how often', async () => {
		const { year, code } = await aRating(engine);
		const credential = done(await exchange(year, code));
		const same = await Promise.all(
			Array.from({ length: 20 }, () => castPlain(year.world, { credential, answers: answers(year) }))
		);
		expect(new Set(same.map((each) => done(each).receipt)).size).toBe(1);
		expect(await castPlain(year.world, { credential, answers: answers(year, 1) })).toEqual({
			ok: false,
			error: { code: 'ballot-cast-already', next: 2 }
		});
		expect(await ballots(year)).toBe(1);
	});

	test('a rater may change the answers until the close: the last counts, and every receipt stays good', async () => {
		const { year, code } = await aRating(engine);
		const credential = done(await exchange(year, code));
		const key = done(decodeBallotKey(credential));
		const as = (cast: number) => encodeBallotKey({ ...key, cast });
		const gap = await castPlain(year.world, { credential: as(1), answers: answers(year) });
		expect(gap).toEqual({ ok: false, error: { code: 'revision-gap', next: 1 } });
		const receipts: string[] = [];
		for (const option of [0, 1, 2])
			receipts.push(
				done(await castPlain(year.world, { credential: as(option), answers: answers(year, option) })).receipt
			);
		expect(new Set(receipts).size).toBe(3);
		const later = await castPlain(year.world, { credential: as(7), answers: answers(year) });
		expect(later).toEqual({ ok: false, error: { code: 'revision-gap', next: 4 } });
		for (const receipt of receipts) expect(done(await traceReceipt(year.world, receipt))).toMatchObject({ kept: true });
		const last = await castPlain(year.world, { credential: as(2), answers: answers(year, 2) });
		expect(done(last).receipt).toBe(receipts[2]);
		const outdated = await castPlain(year.world, { credential: as(0), answers: answers(year) });
		expect(outdated).toEqual({ ok: false, error: { code: 'ballot-cast-already', next: 4 } });
		const asked = await castPlain(year.world, { credential: as(CAST_UNKNOWN), answers: answers(year, 1) });
		expect(asked).toEqual({ ok: false, error: { code: 'revision-gap', next: 4 } });
		expect(await ballots(year)).toBe(1);
		const [kept] = await Array.fromAsync(ballotsOfGroup(year.world.box, year.cycle, 'citizen'));
		expect(kept).toMatchObject({ revision: 3, receipt: receipts[2] });
	});

	test('a ballot is revised twenty times and no more', async () => {
		const { year, code } = await aRating(engine);
		const key = done(decodeBallotKey(done(await exchange(year, code))));
		const cast = (at: number) =>
			castPlain(year.world, { credential: encodeBallotKey({ ...key, cast: at }), answers: answers(year) });
		for (let at = 0; at < 20; at++) done(await cast(at));
		for (const beyond of [20, 0xfffe, CAST_UNKNOWN])
			expect(await cast(beyond)).toEqual({ ok: false, error: { code: 'revisions-too-many' } });
	});

	test('a receipt says that the ballot is in the box, also in small letters and without hyphens', async () => {
		const { year, code } = await aRating(engine);
		const credential = done(await exchange(year, code));
		const { receipt } = done(await castPlain(year.world, { credential, answers: answers(year) }));
		const typed = receipt.toLowerCase().replaceAll('-', ' ');
		expect(done(await traceReceipt(year.world, typed))).toMatchObject({ receipt, kept: true, place: null });
		const other = receipt.replace(/^./, (symbol) => (symbol === 'A' ? 'B' : 'A'));
		expect(done(await traceReceipt(year.world, other))).toMatchObject({ kept: false, signed: null });
	});

	test('two people who use one form get two ballots', async () => {
		const { year, codes } = await aRating(engine);
		const seed = makeSeed(year.world.random);
		for (const code of codes.slice(0, 2)) {
			const credential = done(await exchange(year, code, seed));
			done(await castPlain(year.world, { credential, answers: answers(year) }));
		}
		expect(await ballots(year)).toBe(2);
	});

	test('letters printed again before the opening make the first ones worthless', async () => {
		const year = await aYear(engine);
		const letters = await disclose(year);
		const again = done(await printLetters(year.as('surveyAgency'), 'citizen', 'north.town'));
		year.pass(7);
		await advance(year, 'rating_open');
		const [first] = letters.get(PLACE) ?? [];
		expect(await exchange(year, first?.code ?? '')).toEqual({ ok: false, error: { code: 'code-replaced' } });
		expect(await exchange(year, again[0]?.code ?? '')).toMatchObject({ ok: true });
	});

	test("once rating is open no letters are printed: that would tell who has rated and take the others' codes", async () => {
		const { year } = await aRating(engine);
		expect(await printLetters(year.as('surveyAgency'), 'citizen', 'north.town')).toMatchObject({
			ok: false,
			error: { code: 'wrong-phase', act: 'print-letters' }
		});
	});
});

describe('a rater is refused in words and nothing changes:', () => {
	test('a code nobody has, and a code with one digit wrong', async () => {
		const { year, code } = await aRating();
		expect(await exchange(year, '000000 000000 000000')).toEqual({ ok: false, error: { code: 'code-unknown' } });
		const wrong = code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
		expect(await exchange(year, wrong)).toEqual({ ok: false, error: { code: 'code-mistyped' } });
		expect(await exchange(year, code.slice(0, 10))).toMatchObject({ ok: false, error: { code: 'code-incomplete' } });
	});

	test('after five wrong secrets one letter has to wait, and no other', async () => {
		const { year, codes } = await aRating();
		const guesser = aloneGuesser();
		const [code = '', neighbour = ''] = codes;
		const seed = makeSeed(year.world.random);
		for (let tries = 0; tries < 5; tries++) guesser.attempt(code.replaceAll(' ', '').slice(0, 7), year.world.clock());
		expect(await exchange(year, code, seed, guesser)).toEqual({ ok: false, error: { code: 'code-wait', minutes: 1 } });
		expect(await exchange(year, neighbour, seed, guesser)).toMatchObject({ ok: true });
		year.pass(1);
		expect(await exchange(year, code, makeSeed(year.world.random), guesser)).toMatchObject({ ok: true });
	});

	test('before the opening', async () => {
		const year = await aYear();
		const letters = await draw(year);
		const [letter] = letters.get(PLACE) ?? [];
		expect(await exchange(year, letter?.code ?? '')).toEqual({ ok: false, error: { code: 'rating-not-yet-open' } });
	});

	test('after the close, also with a credential in hand', async () => {
		const { year, codes } = await aRating();
		const [first = '', second = ''] = codes;
		const credential = done(await exchange(year, first));
		await advance(year, 'rating_closed');
		expect(await exchange(year, second)).toEqual({ ok: false, error: { code: 'rating-closed' } });
		const cast = await castPlain(year.world, { credential, answers: answers(year) });
		expect(cast).toEqual({ ok: false, error: { code: 'rating-closed' } });
		expect(await ballots(year)).toBe(0);
	});

	test('about what was disclosed and is not there any more; once it is there again it is taken', async () => {
		const { year, codes } = await aRating();
		const [first = '', second = ''] = codes;
		const credential = done(await exchange(year, first));
		const cast = () => castPlain(year.world, { credential, answers: answers(year) });
		const later = () => year.pass(1 / 24 / 60);
		later();
		const mend = await bendDisclosure(year, 'north');
		const withheld = { ok: false, error: { code: 'disclosure-withheld' } };
		expect(await exchange(year, second)).toEqual(withheld);
		expect(await cast()).toEqual(withheld);
		expect(await ballots(year)).toBe(0);
		expect(await openPlain(year.world, credential)).toMatchObject({ ok: true });
		await mend();
		later();
		expect(await cast()).toMatchObject({ ok: true });
		expect(await exchange(year, second)).toMatchObject({ ok: true });
	});

	test('but not because of what another unit disclosed', async () => {
		const { year, code } = await aRating();
		await bendDisclosure(year, 'south');
		const credential = done(await exchange(year, code));
		expect(await castPlain(year.world, { credential, answers: answers(year) })).toMatchObject({ ok: true });
	});

	test('a missing, an unknown and a foreign answer', async () => {
		const { year, code } = await aRating();
		const credential = done(await exchange(year, code));
		const cast = (given: Record<string, string>) => castPlain(year.world, { credential, answers: given });
		expect(await cast({})).toMatchObject({ ok: false, error: { code: 'answers-missing' } });
		const [question = ''] = Object.keys(answers(year));
		const unknown = await cast({ ...answers(year), [question]: 'splendid' });
		expect(unknown).toMatchObject({ ok: false, error: { code: 'answer-unknown', question } });
		const foreign = await cast({ ...answers(year), 'south|service': 'good' });
		expect(foreign).toMatchObject({ ok: false, error: { code: 'answer-unknown' } });
		expect(await ballots(year)).toBe(0);
	});

	test('a credential with any one symbol changed', async () => {
		const { year, code } = await aRating();
		const credential = done(await exchange(year, code));
		for (let at = 32; at < 32 + 64 + 64 + 64 + 768; at += 7) {
			const flipped = credential[at] === '0' ? '1' : '0';
			const forged = credential.slice(0, at) + flipped + credential.slice(at + 1);
			expect(await openPlain(year.world, forged)).toMatchObject({ ok: false });
			const cast = await castPlain(year.world, { credential: forged, answers: answers(year) });
			expect(cast).toMatchObject({ ok: false, error: { code: 'credential-malformed' } });
		}
		expect(await ballots(year)).toBe(0);
	});
});
