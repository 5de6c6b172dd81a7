import { err, fromHex, ok, required, toHex, type Result } from '#domain/basics';
import {
	ballotId,
	ballotLeaf,
	checkAnswers,
	checkCredential,
	commitContent,
	decodeCredential,
	encodeBody,
	parseBallotClass,
	questionnaireFor,
	receiptOf,
	type Answers,
	type AnswersRefusal,
	type BallotClass,
	type Credential,
	type CredentialRefusal,
	type Questionnaire
} from '#domain/ballot';
import { findBallot, insertBallot } from '../stores/ballots.ts';
import { groupOf, type Standing } from '../stores/standing.ts';
import type { World } from '../world.ts';
import { standingFor } from './act.ts';
import { notOpen, type NotOpen } from './rating.ts';

/** What a credential opens: its class, the year and the questions. */
export type OpenBallot = Standing & {
	readonly credential: Credential;
	readonly ballotClass: BallotClass;
	readonly questionnaire: Questionnaire;
};

export type OpenRefusal = CredentialRefusal | NotOpen;

/** The ballot a credential entitles to, while rating is open. A forged credential is as malformed as a garbled one. */
export async function openBallot(world: World, encoded: string): Promise<Result<OpenBallot, OpenRefusal>> {
	const credential = decodeCredential(encoded);
	if (!credential.ok) return credential;
	const { classId } = credential.value;
	if (!checkCredential(world.keys.classKey(classId), credential.value)) return err({ code: 'credential-malformed' });
	const parsed = parseBallotClass(classId);
	const named = required(parsed.ok ? parsed.value : null, 'the class of our own credential');
	const standing = await standingFor(world.portalReader, named.cycle, 'rate');
	if (!standing.ok) return err(notOpen(standing.error));
	const group = required(groupOf(standing.value.scheme, named.group), 'the group of our own credential');
	const questionnaire = questionnaireFor(standing.value.scheme, group, named.stratum);
	return ok({ ...standing.value, credential: credential.value, ballotClass: named, questionnaire });
}

export type CastRefusal = OpenRefusal | AnswersRefusal | { readonly code: 'ballot-cast-already' };

/**
 * Puts a ballot into the box: durable before it is acknowledged, counted once. The same ballot again gets the same receipt;
 * another one under the same credential is refused. This act knows nothing of invitations.
 */
export async function castBallot(
	world: World,
	{ credential, answers }: { readonly credential: string; readonly answers: Answers }
): Promise<Result<string, CastRefusal>> {
	const opened = await openBallot(world, credential);
	if (!opened.ok) return opened;
	const { questionnaire } = opened.value;
	const checked = checkAnswers(questionnaire, answers);
	if (!checked.ok) return checked;
	const ballot = seal(world, opened.value.credential, encodeBody(questionnaire, answers));
	if ((await insertBallot(world.box, ballot)) === 'inserted') return ok(ballot.receipt);
	const before = required(await findBallot(world.box, ballot.id), 'the ballot cast before');
	return before.body === ballot.body ? ok(before.receipt) : err({ code: 'ballot-cast-already' });
}

function seal(world: World, credential: Credential, body: Uint8Array) {
	const id = ballotId(credential);
	const salt = toHex(world.random(32));
	const leaf = ballotLeaf(id, commitContent(fromHex(salt), credential.classId, body));
	return { id, ballotClass: credential.classId, salt, body: new TextDecoder().decode(body), receipt: receiptOf(leaf) };
}
