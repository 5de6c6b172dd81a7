import { err, ok, required, utf8, type Result } from '#domain/basics';
import {
	ballotClass,
	encodeMessage,
	MOST_REVISIONS,
	type AnswersRefusal,
	type BodyRefusal,
	type Credential,
	type MessageRefusal,
	type SignedBallot
} from '#domain/ballot';
import { isSame, type Sealed, type SealRefusal } from '../examiner/examine.ts';
import { examineAside, isSigned, teach } from '../examiner/crew.ts';
import { rowOf, toBallot } from '../stores/ballot-row.ts';
import { findBallot, insertBallot, lastRevision } from '../stores/ballots.ts';
import type { World } from '../world.ts';
import { classOfKey, expectShown, openClass, type OpenClass } from './blind/open-ballot.ts';
import type { NotOpen, Withheld } from './rating.ts';

export type OpenRefusal = NotOpen | { readonly code: 'credential-malformed' };

/** What a credential opens while rating is open. One that no key in force has signed is as malformed as a garbled one. */
export async function openBallot(world: World, credential: Credential): Promise<Result<OpenClass, OpenRefusal>> {
	const key = await classOfKey(world, credential.key);
	if (!key || !(await isSigned(key.modulus, credential))) return err({ code: 'credential-malformed' });
	return openUnsigned(world, credential);
}

/** The same of a credential that is verified elsewhere, or will be. */
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
	| OpenRefusal
	| Withheld
	| { readonly code: 'box-busy' | 'revisions-too-many' }
	| MessageRefusal
	| AnswersRefusal
	| BodyRefusal
	| OutOfTurn;

/**
 * Puts the ballot of a cast, a JSON text (UTF-8), into the box: durable before it is acknowledged, counted once. The same
 * ballot again gets the same receipt as long as it is the one that counts; another one under the same revision is refused, the
 * next revision takes its place (protocol §4.5). This act knows nothing of invitations.
 */
export async function castText(world: World, text: Uint8Array): Promise<Result<string, CastRefusal>> {
	const examined = await examineAside(text, world.random(32));
	if (!examined) return err({ code: 'box-busy' });
	if (examined.is === 'no-message') return err({ code: 'request-malformed' });
	if (examined.is === 'unsigned') return err({ code: 'credential-malformed' });
	if (examined.is === 'of-unknown-key') {
		const { credential } = examined;
		const opened = await openBallot(world, credential);
		return opened.ok ? castUnder(world, credential.key, opened.value, text) : opened;
	}
	const opened = await openUnsigned(world, examined);
	if (!opened.ok) return opened;
	const now = { classId: ballotClass(opened.value.ballotClass), hash: opened.value.hash };
	if (!isSame(now, examined.paper)) return castUnder(world, examined.key, opened.value, text);
	const shown = await expectShown(world, opened.value.cycle.id, opened.value);
	if (!shown.ok) return shown;
	const { sealed } = examined;
	return sealed.ok ? keep(world, sealed.value) : refuse(world, sealed.error);
}

/** Has a ballot examined by what its class is asked. */
async function castUnder(
	world: World,
	key: string,
	{ questionnaire, hash, ballotClass: named }: OpenClass,
	text: Uint8Array
): Promise<Result<string, CastRefusal>> {
	const { modulus } = required(await classOfKey(world, key), 'the key of an open class');
	teach(key, { modulus, classId: ballotClass(named), questionnaire, hash });
	return castText(world, text);
}

/** The same of a ballot that was signed here. */
export const castBallot = (world: World, ballot: SignedBallot): Promise<Result<string, CastRefusal>> =>
	castText(world, utf8(encodeMessage(ballot)));

/** What comes after the last revision is never kept; the one just after it asks which is the next. */
async function refuse(world: World, refusal: SealRefusal): Promise<Result<never, CastRefusal>> {
	if (refusal.code !== 'revisions-too-many') return err(refusal);
	const { code, id, revision } = refusal;
	const next = (await lastRevision(world.box, id)) + 1;
	const asks = revision === MOST_REVISIONS + 1 && next <= MOST_REVISIONS;
	return err(asks ? { code: 'revision-gap', next } : { code });
}

async function keep(world: World, ballot: Sealed): Promise<Result<string, CastRefusal>> {
	const { id, revision } = ballot;
	if (revision > 1 && !(await findBallot(world.box, id, revision - 1)))
		return err({ code: 'revision-gap', next: (await lastRevision(world.box, id)) + 1 });
	if ((await insertBallot(world.box, ballot)) === 'inserted') return ok(ballot.receipt);
	const before = required(await findBallot(world.box, id, revision), 'the ballot cast before');
	const last = await lastRevision(world.box, id);
	const { body, proof } = toBallot(rowOf(ballot));
	const same = before.body === body && before.proof === proof;
	return same && last === revision ? ok(before.receipt) : err({ code: 'ballot-cast-already', next: last + 1 });
}
