import {
	ballotClass,
	askFor,
	checkAnswers,
	decodeBallotKey,
	encodeBallotKey,
	encodeBody,
	parseBallotClass,
	parseCode,
	parseSeed,
	revisionAfter,
	seedFor,
	signBallot,
	type Answers,
	type BallotKey,
	type BallotKeyRefusal,
	type SeedRefusal,
	type SignatureRefusal
} from '#domain/ballot';
import { err, ok, required, type Result } from '#domain/basics';
import type { Guesser } from '../../limits/index.ts';
import type { World } from '../../world.ts';
import { castBallot, openBallot, openUnsigned, type CastRefusal, type OpenRefusal } from '../cast.ts';
import { classOfRef, keyOfClass } from './class-of-code.ts';
import { exchangeCode, type ExchangeRefusal } from '../exchange.ts';
import type { OpenClass } from './open-ballot.ts';

/*
 * Level L0 (protocol §4.7): for a browser without JavaScript the server does the device's part, by the same law, and keeps
 * nothing of it. Code and answers come in two requests and go into two databases; in the box such a ballot looks like any.
 */

export type PlainExchangeRefusal = ExchangeRefusal | SeedRefusal | SignatureRefusal;

/** Exchanges a code for a ballot key, as text for a hidden field; the same form again gets the same key. */
export async function exchangePlain(
	world: World,
	guesser: Guesser,
	{ code: typed, seed: formSeed }: { readonly code: string; readonly seed: string }
): Promise<Result<string, PlainExchangeRefusal>> {
	const code = parseCode(typed);
	if (!code.ok) return code;
	const given = parseSeed(formSeed);
	if (!given.ok) return given;
	const seed = seedFor(given.value, code.value);
	const classId = await classOfRef(world, code.value.ref);
	if (!classId) return err({ code: 'code-unknown' });
	const parsed = parseBallotClass(classId);
	const named = required(parsed.ok ? parsed.value : null, 'our own class');
	const key = await keyOfClass(world, named);
	if (!key.ok) return err({ code: 'rating-closed' });
	const asked = askFor(seed, key.value);
	const signed = await exchangeCode(world, guesser, { code: typed, key: key.value.id, blinded: asked.blinded });
	if (!signed.ok) return signed;
	const credential = asked.receive(signed.value);
	return credential.ok ? ok(encodeBallotKey({ ...credential.value, classId, seed, cast: 0 })) : credential;
}

export type PlainRefusal = BallotKeyRefusal | OpenRefusal;

/** What the ballot key of a form opens; the key must be of the class it says. */
export async function openPlain(world: World, encoded: string): Promise<Result<OpenClass, PlainRefusal>> {
	const ballotKey = decodeBallotKey(encoded);
	if (!ballotKey.ok) return ballotKey;
	return ofItsClass(ballotKey.value, await openBallot(world, ballotKey.value));
}

const ofItsClass = ({ classId }: BallotKey, opened: Result<OpenClass, OpenRefusal>): Result<OpenClass, OpenRefusal> =>
	opened.ok && ballotClass(opened.value.ballotClass) !== classId ? err({ code: 'credential-malformed' }) : opened;

/** Signs and casts the answers of a form as the next revision of its ballot key; `next` is the key for the one after. */
export async function castPlain(
	world: World,
	{ credential: encoded, answers }: { readonly credential: string; readonly answers: Answers }
): Promise<Result<{ readonly receipt: string; readonly next: string }, CastRefusal>> {
	const ballotKey = decodeBallotKey(encoded);
	if (!ballotKey.ok) return ballotKey;
	const opened = ofItsClass(ballotKey.value, await openUnsigned(world, ballotKey.value));
	if (!opened.ok) return opened;
	const { questionnaire, hash } = opened.value;
	const { seed, cast, key, vk, prefix, signature } = ballotKey.value;
	const checked = checkAnswers(questionnaire, answers);
	if (!checked.ok) return checked;
	const revision = revisionAfter({ cast });
	const body = encodeBody(questionnaire, answers);
	const credential = { key, vk, prefix, signature };
	const receipt = await castBallot(world, signBallot(seed, credential, { revision, body }, hash));
	if (!receipt.ok) return receipt;
	return ok({ receipt: receipt.value, next: encodeBallotKey({ ...ballotKey.value, cast: revision }) });
}
