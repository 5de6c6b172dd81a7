import { describe, expect, test } from 'vitest';
import { NO_MEMBER } from '#domain/ballot';
import { uploadFrame } from '#lib/server/acts/frame.ts';
import { printMoreCards, printPack, voidCards } from '#lib/server/acts/hall/pack.ts';
import { printLetters } from '#lib/server/acts/letters.ts';
import { castPlain } from '#lib/server/acts/blind/plain.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { uploadScores } from '#lib/server/acts/scores.ts';
import { onEveryEngine, type Engine } from '../../builders/engines.ts';
import { groupOf } from '../../builders/scheme.ts';
import {
	advance,
	answersOf,
	aYear,
	disclosureFile,
	done,
	drawGroup,
	exchange,
	frameFile,
	giveKeys,
	scoreFile,
	strata,
	type Year
} from '../../builders/year.ts';

/** Deputies drawn, with keys: twenty a class. */
async function deputiesDrawn(engine?: Engine): Promise<Year> {
	const year = await aYear(engine);
	done(await uploadFrame(year.as('frameKeeper'), 'deputy', frameFile(groupOf(year.scheme, 'deputy'))));
	await drawGroup(year, 'deputy');
	await giveKeys(year, 'deputy');
	return year;
}

const agency = (year: Year) => year.as('surveyAgency');
const sampleOf = async ({ world }: Year, stratum: string) => {
	const keys = await world.portal.selectFrom('credential_key').selectAll().where('stratum', '=', stratum).execute();
	return keys[0]?.invited;
};
const refusal = (code: string) => ({ ok: false, error: { code } });

/** Opens a year in which the deputies of the north have a pack and everybody else letters. */
async function openWithPack(engine?: Engine) {
	const year = await aYear(engine);
	await advance(year, 'verification');
	done(await uploadDisclosures(year.as('clerk'), disclosureFile(year)));
	done(await uploadScores(year.as('clerk'), scoreFile(year)));
	const cards = new Map<string, string[]>();
	for (const group of year.scheme.groups) {
		done(await uploadFrame(year.as('frameKeeper'), group.code, frameFile(group)));
		await drawGroup(year, group.code);
		await giveKeys(year, group.code);
		for (const stratum of strata[group.code] ?? []) {
			const print = group.code === 'deputy' && stratum === 'north' ? printPack : printLetters;
			const printed = done<readonly { code: string }[]>(await print(agency(year), group.code, stratum));
			cards.set(
				stratum,
				printed.map(({ code }) => code)
			);
		}
	}
	await advance(year, 'disclosure');
	year.pass(7);
	await advance(year, 'rating_open');
	return { year, cards: cards.get('north') ?? [] };
}

onEveryEngine((engine) => {
	test('a pack has exactly as many cards as people were drawn, each its own code, and none is anybody’s', async () => {
		const year = await deputiesDrawn(engine);
		const cards = done(await printPack(agency(year), 'deputy', 'north'));
		expect(cards).toHaveLength((await sampleOf(year, 'north')) ?? -1);
		expect(new Set(cards.map(({ code }) => code)).size).toBe(cards.length);
		expect(Object.keys(cards[0] ?? {}).sort()).toEqual(['code', 'digits', 'pin']);
		const rows = await year.world.roll.selectFrom('invitation').selectAll().execute();
		expect(rows.map(({ member }) => member)).toEqual(cards.map(() => NO_MEMBER));
		for (const { secret_hash } of rows) expect(secret_hash).toMatch(/^\$argon2id\$/);
		const entries = await listEntries(year.world.portal);
		const facts = { group: 'deputy', stratum: 'north', cards: cards.length };
		expect(entries.at(-1)).toMatchObject({ kind: 'pack-printed', facts });
	});

	test('a class has letters or a pack and never both, whichever came first', async () => {
		const year = await deputiesDrawn(engine);
		done(await printPack(agency(year), 'deputy', 'north'));
		expect(await printLetters(agency(year), 'deputy', 'north')).toEqual(refusal('class-has-pack'));
		done(await printLetters(agency(year), 'deputy', 'south'));
		expect(await printPack(agency(year), 'deputy', 'south')).toEqual(refusal('class-has-letters'));
	});

	test('of letters and a pack asked for at once one is printed', async () => {
		const year = await deputiesDrawn(engine);
		const both = await Promise.all([
			printPack(agency(year), 'deputy', 'north'),
			printLetters(agency(year), 'deputy', 'north')
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		const members = await year.world.roll.selectFrom('invitation').select('member').execute();
		expect(members).toHaveLength((await sampleOf(year, 'north')) ?? -1);
		expect([1, members.length]).toContain(new Set(members.map(({ member }) => member)).size);
	});

	test('cards left over are voided without saying how many, which would tell the turnout, and open nothing any more; those used keep their vote', async () => {
		const { year, cards } = await openWithPack(engine);
		const [used = '', left = ''] = cards;
		const credential = done(await exchange(year, used));
		expect(done(await voidCards(agency(year), 'deputy', 'north'))).toBeNull();
		expect(await exchange(year, left)).toEqual(refusal('code-revoked'));
		done(await castPlain(year.world, { credential, answers: answersOf(year, 'deputy', 'north') }));
		expect(await voidCards(agency(year), 'deputy', 'north')).toEqual(refusal('cards-all-used'));
		expect(await voidCards(agency(year), 'deputy', 'south')).toEqual(refusal('class-without-pack'));
		const entry = (await listEntries(year.world.portal)).at(-1);
		expect(entry?.facts).toEqual({ group: 'deputy', stratum: 'north' });
	});
});

describe('a pack', () => {
	test('printed again makes the one before worthless', async () => {
		const year = await deputiesDrawn();
		const first = done(await printPack(agency(year), 'deputy', 'north'));
		const second = done(await printPack(agency(year), 'deputy', 'north'));
		expect(second.filter(({ code }) => first.some((each) => each.code === code))).toEqual([]);
		const active = await year.world.roll.selectFrom('invitation').select('id').where('state', '=', 2).execute();
		expect(active).toHaveLength(second.length);
	});

	test('needs a draw, keys, a class and its time', async () => {
		const year = await aYear();
		expect(await printPack(agency(year), 'deputy', 'north')).toEqual(refusal('draw-not-made'));
		expect(await printPack(agency(year), 'nobody', 'north')).toEqual(refusal('group-unknown'));
		const { year: open } = await openWithPack();
		expect(await printPack(agency(open), 'deputy', 'north')).toMatchObject({ error: { code: 'wrong-phase' } });
		expect(await printMoreCards(agency(open), 'deputy', 'north')).toEqual(refusal('cards-all-printed'));
		expect(await printMoreCards(agency(open), 'deputy', 'nowhere')).toEqual(refusal('stratum-unknown'));
	});
});
