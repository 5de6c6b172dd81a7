import {
	askFor,
	CAST_UNKNOWN,
	codeDigits,
	decodeBallotKey,
	encodeBallotKey,
	encodeBody,
	keyIn,
	keyListDigest,
	letterMark,
	makeSeed,
	parseBallotClass,
	parsePhrase,
	phraseOf,
	questionnaireHash,
	revisionAfter,
	signBallot,
	type Answers,
	type BallotKey,
	type ClassId,
	type Code,
	type KeyList,
	type Questionnaire
} from '#domain/ballot';
import { required } from '#domain/basics';
import type { Paper } from '#lib/server/views/rater.ts';
import { ask, readFile, type Answer } from './ask.ts';
import { seedsInTab, type Seeds } from './pending.ts';

/*
 * Level L1 (protocol §2): the rater's own device makes the ballot key and signs the ballot. Loaded when a code is sent, for
 * it is a fifth of what an old phone has to load.
 */

/** A ballot key as text, with what it is asked. */
export type Opened = { readonly credential: string; readonly paper: Paper };

type Wanted = {
	readonly code: Code;
	/** The beginning of the key list's digest, if the letter's QR code brought it. */
	readonly pin: string | null;
	/** A recovery phrase as typed; empty for a new key. */
	readonly phrase: string;
	readonly lang: string;
	/** Where the seed waits for the answer; in this tab unless told otherwise. */
	readonly seeds?: Seeds;
};

/**
 * Why the device itself stops: what the server shows is not what was published, or the phrase was mistyped or is of another
 * letter.
 */
export type Stopped = { readonly ok: false; readonly stopped: 'keys' | 'signature' | 'phrase' | 'otherPhrase' };

const random = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));

const placeOf = (classId: ClassId): { cycle: string; group: string; stratum: string } => {
	const parsed = parseBallotClass(classId);
	return required(parsed.ok ? parsed.value : null, 'a class');
};

/** Exchanges a code for a ballot key whose signature the device has checked, under a key it found in the public list. */
export async function getKey({
	code,
	pin,
	phrase,
	lang,
	seeds = seedsInTab
}: Wanted): Promise<Answer<Opened> | Stopped> {
	const recovered = phrase.trim() === '' ? null : parsePhrase(phrase);
	if (recovered && !recovered.ok) return { ok: false, stopped: 'phrase' };
	const known = await ask<{ classId: ClassId }>(`/open/credentials/${code.ref}`, lang);
	if (!known.ok) return known;
	const { classId } = known.value;
	const { cycle, group, stratum } = placeOf(classId);
	const list = await readFile(`/open/cycles/${cycle}/keys/${group}.json`);
	const key = keyIn(JSON.parse(list) as KeyList, stratum);
	if (!key.ok || (pin !== null && !keyListDigest(list).startsWith(pin))) return { ok: false, stopped: 'keys' };
	const seed = recovered?.value ?? seeds.of(code.ref, () => makeSeed(random));
	const { blinded, receive } = askFor(seed, key.value);
	const message = { v: 1, code: codeDigits(code), key: key.value.id, blinded };
	const signed = await ask<{ signature: string }>('/open/credentials', lang, message);
	if (!signed.ok)
		return recovered && signed.refusal.code === 'code-used' ? { ok: false, stopped: 'otherPhrase' } : signed;
	const credential = receive(signed.value.signature);
	if (!credential.ok) return { ok: false, stopped: 'signature' };
	const opened = await openKey(
		encodeBallotKey({ ...credential.value, classId, seed, cast: recovered ? CAST_UNKNOWN : 0 }),
		lang
	);
	if (opened.ok) seeds.forget();
	return opened;
}

/** What a ballot key is asked, in the language of the page. */
export async function openKey(credential: string, lang: string): Promise<Answer<Opened>> {
	const { cycle, group, stratum } = placeOf(read(credential).classId);
	const paper = await ask<Paper>(`/open/cycles/${cycle}/papers/${group}/${stratum}.json`, lang);
	return paper.ok ? { ok: true, value: { credential, paper: paper.value } } : paper;
}

function read(credential: string): BallotKey {
	const key = decodeBallotKey(credential);
	return required(key.ok ? key.value : null, 'our own ballot key');
}

/** The recovery phrase of a ballot key. */
export const phraseFor = (credential: string): string => phraseOf(read(credential).seed);

/** Marks what is kept of a letter, so that this device knows the letter again. */
export const markFor = (credential: string, code: Code): string => letterMark(credential, code);

/** Whether a kept ballot key came from a letter. */
export const isOfLetter = (credential: string, mark: string, code: Code): boolean =>
	letterMark(credential, code) === mark;

type Cast = Answer<{ readonly receipt: string; readonly next: string }>;

/**
 * Signs the answers as the next revision and casts them. For a key that came back by its phrase, or was cast elsewhere
 * meanwhile, the box says which is the next. Gives the receipt, and the key for the revision after.
 */
export async function cast(
	credential: string,
	questionnaire: Questionnaire,
	answers: Answers,
	lang: string
): Promise<Cast> {
	const ballotKey = read(credential);
	const castAs = (revision: number): Promise<Cast> => castRevision(ballotKey, revision, questionnaire, answers, lang);
	const first = await castAs(revisionAfter(ballotKey));
	const next = first.ok ? undefined : first.refusal.next;
	return next === undefined ? first : castAs(next);
}

async function castRevision(
	ballotKey: BallotKey,
	revision: number,
	questionnaire: Questionnaire,
	answers: Answers,
	lang: string
): Promise<Cast> {
	const { seed, key, vk, prefix, signature } = ballotKey;
	const body = encodeBody(questionnaire, answers);
	const credential = { key, vk, prefix, signature };
	const signed = signBallot(seed, credential, { revision, body }, questionnaireHash(questionnaire));
	const answer = await ask<{ receipt: string }>('/open/ballots', lang, { v: 1, ...signed });
	if (!answer.ok) return answer;
	return {
		ok: true,
		value: { receipt: answer.value.receipt, next: encodeBallotKey({ ...ballotKey, cast: revision }) }
	};
}
