import { describe, expect, test } from 'vitest';
import {
	askFor,
	ballotClass,
	encodeBody,
	encodeMessage,
	makeSeed,
	parseMessage,
	questionnaireFor,
	questionnaireHash,
	signBallot,
	type ClassKey,
	type SignedBallot
} from '#domain/ballot';
import { required, utf8 } from '#domain/basics';
import { castBallot, castText, openUnsigned } from '#lib/server/acts/cast.ts';
import { classOfRef, keyOfClass, publishedKeys } from '#lib/server/acts/blind/class-of-code.ts';
import { exchangeCode } from '#lib/server/acts/exchange.ts';
import { examineAside, teach } from '#lib/server/examiner/crew.ts';
import { makeKeyPair } from '#lib/server/issuer/key-pair.ts';
import { aloneGuesser } from '#lib/server/limits/index.ts';
import { ballotsOfGroup } from '#lib/server/stores/ballots.ts';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { onEveryEngine, type Engine } from '../builders/engines.ts';
import { groupOf } from '../builders/scheme.ts';
import { sized } from '../builders/sized.ts';
import { anOpenYear } from '../builders/open-year.ts';
import { advance, answersOf, aYear, disclose, done, type Year } from '../builders/year.ts';

/** Requests that arrive at the same time. */
const AT_ONCE = sized(500, 5000);
/** So many crowds come one after the other: the thread that the first one calls for has started long before the last. */
const CROWDS = 12;

const PLACE = { group: 'citizen', stratum: 'north.town' };

/** A year open for rating, and what the device of a citizen there knows. */
async function aDevice(engine?: Engine) {
	const { year, letters } = await anOpenYear(engine);
	const codes = required(letters.get('citizen/north.town'), 'letters').map(({ code }) => code);
	const key = done(await keyOfClass(year.world, { cycle: year.cycle, ...PLACE }));
	return { year, codes, code: required(codes[0], 'a code'), key };
}

const ask = (year: Year, code: string, key: ClassKey, seed: string) =>
	exchangeCode(year.world, aloneGuesser(), { code, key: key.id, blinded: askFor(seed, key).blinded });

function signed(year: Year, key: ClassKey, seed: string, signature: string, option = 0, revision = 1): SignedBallot {
	const questionnaire = questionnaireFor(year.scheme, groupOf(year.scheme, PLACE.group), PLACE.stratum);
	const answers = answersOf(year, PLACE.group, PLACE.stratum, option);
	const body = encodeBody(questionnaire, answers);
	const credential = done(askFor(seed, key).receive(signature));
	return signBallot(seed, credential, { revision, body }, questionnaireHash(questionnaire));
}

const kept = (year: Year) => Array.fromAsync(ballotsOfGroup(year.world.box, year.cycle, PLACE.group));
const seedAt = (at: number): string => at.toString(16).padStart(32, '0');

onEveryEngine((engine) => {
	test(`of ${AT_ONCE} exchanges at once from two devices all answers are one signature, and the other device is told`, async () => {
		const { year, code, key } = await aDevice(engine);
		const blinded = [seedAt(1), seedAt(2)].map((seed) => askFor(seed, key).blinded);
		const outcomes = await Promise.all(
			Array.from({ length: AT_ONCE }, (_, at) =>
				exchangeCode(year.world, aloneGuesser(), { code, key: key.id, blinded: blinded[at % 2] ?? '' })
			)
		);
		const given = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
		expect(given).toHaveLength(AT_ONCE / 2);
		expect(new Set(given).size).toBe(1);
		for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error).toEqual({ code: 'code-used' });
	});

	test(`of ${AT_ONCE} casts at once of two ballots under one credential one is kept, and all who sent it have its receipt`, async () => {
		const { year, code, key } = await aDevice(engine);
		const signature = done(await ask(year, code, key, seedAt(1)));
		const both = [0, 1].map((option) => signed(year, key, seedAt(1), signature, option));
		const outcomes = await Promise.all(
			Array.from({ length: AT_ONCE }, (_, at) => castBallot(year.world, required(both[at % 2], 'a ballot')))
		);
		const receipts = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
		expect(receipts).toHaveLength(AT_ONCE / 2);
		expect(new Set(receipts).size).toBe(1);
		expect(await kept(year)).toHaveLength(1);
	});
});

describe('a ballot', () => {
	test('with any one bit turned over is taken by nobody: 5,000 tries, 0 accepted', async () => {
		const { year, code, key } = await aDevice();
		const ballot = signed(year, key, seedAt(1), done(await ask(year, code, key, seedAt(1))));
		let tries = 0;
		const attempt = async (forged: SignedBallot): Promise<void> => {
			tries++;
			expect(await castBallot(year.world, forged)).toMatchObject({ ok: false });
		};
		for (const field of ['key', 'vk', 'prefix', 'signature', 'proof'] as const)
			for (let bit = 0; bit < ballot[field].length * 4; bit++)
				await attempt({ ...ballot, [field]: flip(ballot[field], bit) });
		for (let at = 0; at < 700; at++) {
			const other = String.fromCharCode(ballot.body.charCodeAt(at) ^ 1);
			await attempt({ ...ballot, body: ballot.body.slice(0, at) + other + ballot.body.slice(at + 1) });
		}
		for (let revision = 2; revision < 60; revision++) await attempt({ ...ballot, revision });
		expect(tries).toBeGreaterThan(5000);
		expect(await kept(year)).toEqual([]);
		done(await castBallot(year.world, ballot));
	});

	test('of another length, or of another questionnaire, is refused though its own key signed it', async () => {
		const { year, code, key } = await aDevice();
		const signature = done(await ask(year, code, key, seedAt(1)));
		const ballot = signed(year, key, seedAt(1), signature);
		const credential = done(askFor(seedAt(1), key).receive(signature));
		const asked = questionnaireFor(year.scheme, groupOf(year.scheme, PLACE.group), PLACE.stratum);
		const longer = { revision: 1, body: ballot.body + ' '.repeat(512) };
		const padded = signBallot(seedAt(1), credential, longer, questionnaireHash(asked));
		expect(await castBallot(year.world, padded)).toEqual({ ok: false, error: { code: 'body-malformed' } });
		const foreign = signBallot(seedAt(1), credential, { revision: 1, body: ballot.body }, 'ab'.repeat(32));
		expect(await castBallot(year.world, foreign)).toEqual({ ok: false, error: { code: 'credential-malformed' } });
	});

	test('is judged by what its class is asked now, whatever the examining thread was told before', async () => {
		const { year, code, key } = await aDevice();
		const signature = done(await ask(year, code, key, seedAt(1)));
		const { questionnaire, ballotClass: named } = done(await openUnsigned(year.world, { key: key.id }));
		const paper = { modulus: key.modulus.toString(16), questionnaire };
		const [classId, other] = [ballotClass(named), ballotClass({ ...named, stratum: 'south.town' })];
		teach(key.id, { ...paper, classId: other, hash: questionnaireHash(questionnaire) });
		done(await castBallot(year.world, signed(year, key, seedAt(1), signature)));
		teach(key.id, { ...paper, classId, hash: 'ab'.repeat(32) });
		done(await castBallot(year.world, signed(year, key, seedAt(1), signature, 1, 2)));
		const rows = await year.world.box.selectFrom('ballot').select('ballot_class').execute();
		expect(rows.map(({ ballot_class }) => ballot_class)).toEqual([classId, classId]);
	});

	test('finds its way after a flood of others, of which those too many at once are told to come again', async () => {
		const { year, code, key } = await aDevice();
		const ballot = signed(year, key, seedAt(1), done(await ask(year, code, key, seedAt(1))));
		const deep = utf8('['.repeat(20_000) + ']'.repeat(20_000));
		const answers = await Promise.all(Array.from({ length: 1000 }, () => castText(year.world, deep)));
		const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
		expect(new Set(codes)).toEqual(new Set(['request-malformed', 'box-busy']));
		done(await castBallot(year.world, ballot));
	});

	test('is judged alike by threads that join when many come at once', async () => {
		const { year, code, key } = await aDevice();
		const ballot = signed(year, key, seedAt(1), done(await ask(year, code, key, seedAt(1))));
		done(await castBallot(year.world, ballot)); // which teaches the first thread what the class is asked
		const text = utf8(encodeMessage(ballot));
		const crowd = () => Promise.all(Array.from({ length: AT_ONCE }, () => examineAside(text, new Uint8Array(32))));
		const found = new Set<string | undefined>();
		for (let time = 0; time < CROWDS; time++) for (const examined of await crowd()) found.add(examined?.is);
		expect(found).toEqual(new Set(['signed']));
	});

	test('that meets a bug of ours spoils no other that came with it', async () => {
		const { year, code, key } = await aDevice();
		const ballot = signed(year, key, seedAt(1), done(await ask(year, code, key, seedAt(1))));
		done(await castBallot(year.world, ballot)); // which teaches the thread what the class is asked
		const text = utf8(encodeMessage(ballot));
		const salts = [32, 5, 32].map((length) => new Uint8Array(length));
		const outcomes = await Promise.allSettled(salts.map((salt) => examineAside(text, salt)));
		expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	});

	test('under the key of another class or another year is refused', async () => {
		const { year, codes, key } = await aDevice();
		const other = done(await keyOfClass(year.world, { cycle: year.cycle, group: 'citizen', stratum: 'south.town' }));
		const refusal = { ok: false, error: { code: 'request-malformed' } };
		expect(await ask(year, required(codes[1], 'a code'), other, seedAt(1))).toEqual(refusal);
		const { key: foreign } = await makeKeyPair(); // those of the run are shared by all years
		expect(await ask(year, required(codes[1], 'a code'), foreign, seedAt(1))).toEqual(refusal);
		expect(await ask(year, required(codes[1], 'a code'), key, seedAt(1))).toMatchObject({ ok: true });
	});
});

test('what is to be signed must lie below the modulus, and a refusal spends nothing', async () => {
	const { year, code, key } = await aDevice();
	const modulus = key.modulus.toString(16);
	for (const blinded of [modulus, 'f'.repeat(768), 'zz', '', `${modulus}00`])
		expect(await exchangeCode(year.world, aloneGuesser(), { code, key: key.id, blinded })).toEqual({
			ok: false,
			error: { code: 'request-malformed' }
		});
	expect(await ask(year, code, key, seedAt(1))).toMatchObject({ ok: true });
});

test('every ref has a class, always the same, and strangers fall into classes as letters do', async () => {
	const { year, code } = await aDevice();
	const ref = code.replaceAll(' ', '').slice(0, 7);
	expect(await classOfRef(year.world, ref)).toBe(`${year.cycle}/citizen/north.town`);
	const classes = new Map<string, number>();
	for (let at = 0; at < 300; at++) {
		const stranger = String(at).padStart(7, '0');
		const found = required(await classOfRef(year.world, stranger), 'a class');
		expect(await classOfRef(year.world, stranger)).toBe(found);
		classes.set(found, (classes.get(found) ?? 0) + 1);
	}
	expect(classes.size).toBe(7);
});

test('the list of keys is public with its digest in the ledger before a letter is printed', async () => {
	const year = await aYear();
	await disclose(year);
	const published = required(await publishedKeys(year.world, year.cycle, 'citizen'), 'the list');
	const entries = (await listEntries(year.world.portal)).filter(({ facts }) =>
		JSON.stringify(facts).includes('citizen')
	);
	const kinds = entries.map(({ kind }) => kind);
	expect(kinds.indexOf('keys-confirmed')).toBeLessThan(kinds.indexOf('letters-printed'));
	expect(entries.find(({ kind }) => kind === 'keys-confirmed')?.facts).toEqual({
		group: 'citizen',
		keyList: published.digest
	});
	expect(published.list.keys.map(({ stratum }) => stratum)).toEqual([
		'north.rural',
		'north.town',
		'south.rural',
		'south.town'
	]);
});

test('when the rating closes the keys are destroyed and nobody can sign any more', async () => {
	const { year, code, key } = await aDevice();
	await advance(year, 'rating_closed');
	const rows = await year.world.portal.selectFrom('credential_key').select('wrapped').execute();
	expect(rows.every(({ wrapped }) => wrapped === null)).toBe(true);
	expect(() => year.world.keys.wrappingKey(year.cycle, key.id)).toThrow();
	expect(await ask(year, code, key, makeSeed(year.world.random))).toEqual({
		ok: false,
		error: { code: 'rating-closed' }
	});
	const entries = await listEntries(year.world.portal);
	expect(entries.find(({ kind }) => kind === 'keys-destroyed')?.facts).toEqual({ keys: 7 });
});

test('a message that is no JSON, has a field too many or too few, or is too long is refused', async () => {
	const { year, code, key } = await aDevice();
	const ballot = signed(year, key, seedAt(1), done(await ask(year, code, key, seedAt(1))));
	const unsigned = { ...ballot, proof: undefined };
	expect(parseMessage(JSON.stringify({ v: 1, ...ballot }))).toEqual({ ok: true, value: ballot });
	const wrong = [
		{ ...ballot },
		{ v: 2, ...ballot },
		{ v: 1, ...unsigned },
		{ v: 1, ...ballot, more: 1 },
		{ v: 1, ...ballot, revision: 0 },
		{ v: 1, ...ballot, revision: 1.5 },
		{ v: 1, ...ballot, vk: ballot.vk.toUpperCase() },
		{ v: 1, ...ballot, body: 'x'.repeat(40_000) },
		null
	].map((message) => JSON.stringify(message));
	for (const text of ['', '{', '[]', '\0', '['.repeat(10_000), ...wrong])
		expect(parseMessage(text)).toEqual({ ok: false, error: { code: 'request-malformed' } });
});

function flip(hex: string, bit: number): string {
	const bytes = Buffer.from(hex, 'hex');
	bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
	return bytes.toString('hex');
}
