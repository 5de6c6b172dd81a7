import { err, fromHex, ok, required, toHex, utf8, type Result } from '#domain/basics';
import {
	ballotClass,
	ballotId,
	ballotLeaf,
	bodyLength,
	checkAnswers,
	commitContent,
	decodeBody,
	MOST_REVISIONS,
	receiptOf,
	type AnswersRefusal,
	type BodyRefusal,
	type ClassId,
	type Credential,
	type Questionnaire,
	type SignedBallot
} from '#domain/ballot';
import { isOwn, isSigned } from '../issuer/verify.ts';
import { findBallot, insertBallot, lastRevision, type StoredBallot } from '../stores/ballots.ts';
import type { World } from '../world.ts';
import { classOfKey, openClass, type OpenClass } from './blind/open-ballot.ts';
import type { NotOpen } from './rating.ts';

export type OpenRefusal = NotOpen | { readonly code: 'credential-malformed' };

/** What a credential opens while rating is open. One that no key in force has signed is as malformed as a garbled one. */
export async function openBallot(world: World, credential: Credential): Promise<Result<OpenClass, OpenRefusal>> {
	const key = await classOfKey(world, credential.key);
	if (!key || !(await isSigned(key.modulus, credential))) return err({ code: 'credential-malformed' });
	return openUnsigned(world, credential);
}

/** The same of a credential nobody has verified: good for preparing a ballot, which `castBallot` verifies. */
export async function openUnsigned(
	world: World,
	{ key: id }: Pick<Credential, 'key'>
): Promise<Result<OpenClass, OpenRefusal>> {
	const key = await classOfKey(world, id);
	if (!key) return err({ code: 'credential-malformed' });
	const opened = await openClass(world, key.named);
	return opened.ok ? opened : asNotOpen(opened.error);
}

/** A key whose group the scheme does not have opens nothing. */
const asNotOpen = (refusal: NotOpen | { readonly code: 'group-unknown' }): Result<never, OpenRefusal> =>
	refusal.code === 'group-unknown' ? err({ code: 'credential-malformed' }) : err(refusal);

/** A revision that does not follow the last one; `next` would. Said to nobody but the holder of the ballot's own key. */
type OutOfTurn = { readonly code: 'ballot-cast-already' | 'revision-gap'; readonly next: number };

export type CastRefusal =
	OpenRefusal | AnswersRefusal | BodyRefusal | { readonly code: 'revisions-too-many' } | OutOfTurn;

/**
 * Puts a ballot into the box: durable before it is acknowledged, counted once. The same ballot again gets the same receipt
 * as long as it is the one that counts; another one under the same revision is refused, the next revision takes its place
 * (protocol §4.5). This act knows nothing of invitations.
 */
export async function castBallot(world: World, ballot: SignedBallot): Promise<Result<string, CastRefusal>> {
	const opened = await openSigned(world, ballot);
	if (!opened.ok) return opened;
	if (ballot.revision > MOST_REVISIONS) return beyond(world, ballot);
	const { questionnaire, ballotClass: named } = opened.value;
	const checked = checkBody(questionnaire, ballot.body);
	if (!checked.ok) return checked;
	return keep(world, seal(world, ballotClass(named), ballot));
}

/** The class of a ballot whose two signatures are right; both are verified in one go. */
async function openSigned(world: World, ballot: SignedBallot): Promise<Result<OpenClass, OpenRefusal>> {
	const key = await classOfKey(world, ballot.key);
	if (!key) return err({ code: 'credential-malformed' });
	const opened = await openClass(world, key.named);
	const [signed, own] = await Promise.all([
		isSigned(key.modulus, ballot),
		opened.ok && isOwn(ballot, opened.value.hash)
	]);
	if (!signed) return err({ code: 'credential-malformed' });
	if (!opened.ok) return asNotOpen(opened.error);
	return own ? opened : err({ code: 'credential-malformed' });
}

/** A body of this questionnaire, padded as all are: another length would tell one ballot from the others. */
function checkBody(questionnaire: Questionnaire, body: string): Result<unknown, AnswersRefusal | BodyRefusal> {
	const answers = decodeBody(utf8(body));
	if (!answers.ok) return answers;
	const checked = checkAnswers(questionnaire, answers.value);
	if (!checked.ok) return checked;
	const same = bodyLength(questionnaire) === body.length;
	return same ? checked : err({ code: 'body-malformed' });
}

function seal(world: World, classId: ClassId, ballot: SignedBallot): StoredBallot {
	const id = ballotId(ballot);
	const salt = toHex(world.random(32));
	const leaf = ballotLeaf(id, commitContent(fromHex(salt), classId, utf8(ballot.body)), ballot.revision);
	return { ...ballot, id, ballotClass: classId, salt, receipt: receiptOf(leaf) };
}

/** What comes after the last revision is never kept; the one just after it asks which is the next. */
async function beyond(world: World, ballot: SignedBallot): Promise<Result<never, CastRefusal>> {
	const next = (await lastRevision(world.box, ballotId(ballot))) + 1;
	const asks = ballot.revision === MOST_REVISIONS + 1 && next <= MOST_REVISIONS;
	return err(asks ? { code: 'revision-gap', next } : { code: 'revisions-too-many' });
}

async function keep(world: World, ballot: StoredBallot): Promise<Result<string, CastRefusal>> {
	const { id, revision } = ballot;
	if (revision > 1 && !(await findBallot(world.box, id, revision - 1)))
		return err({ code: 'revision-gap', next: (await lastRevision(world.box, id)) + 1 });
	if ((await insertBallot(world.box, ballot)) === 'inserted') return ok(ballot.receipt);
	const before = required(await findBallot(world.box, id, revision), 'the ballot cast before');
	const last = await lastRevision(world.box, id);
	const same = before.body === ballot.body && before.proof === ballot.proof;
	return same && last === revision ? ok(before.receipt) : err({ code: 'ballot-cast-already', next: last + 1 });
}
