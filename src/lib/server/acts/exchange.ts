import { setTimeout } from 'node:timers/promises';
import { err, ok, required, type Result } from '#domain/basics';
import {
	admit,
	exchangeMark,
	invitationState,
	parseCode,
	type Code,
	type CodeRefusal,
	type InvitationRefusal
} from '#domain/ballot';
import { verifySecret, verifyUnknown } from '../codes.ts';
import { unwrap } from '../issuer/wrap.ts';
import { LATE, type Busy, type Guesser } from '../limits/index.ts';
import { findKey, type StoredKey } from '../stores/credential-keys.ts';
import { exchange, findByRef, type StoredInvitation } from '../stores/invitations.ts';
import { untilNextAct } from '../stores/until-next-act.ts';
import type { World } from '../world.ts';
import { standingForRater } from './act.ts';
import { expectShown, questionsOf } from './blind/open-ballot.ts';
import { isDrawn } from './drawn.ts';
import { notOpen, type NotOpen, type Withheld } from './rating.ts';

/** Why a code does not open its invitation. */
type Closed =
	{ readonly code: 'code-unknown' | 'code-not-drawn' } | { readonly code: 'code-wait'; readonly minutes: number };

export type ExchangeRefusal =
	CodeRefusal | InvitationRefusal | NotOpen | Withheld | Busy | Closed | { readonly code: 'request-malformed' };

/** What a rater's device asks: the code as typed, the id of the class' key, and what that key shall sign (768 hex). */
export type ExchangeRequest = { readonly code: string; readonly key: string; readonly blinded: string };

const keyNow = untilNextAct(findKey);

/**
 * Exchanges the code of a letter for a blind signature on the rater's own ballot key (protocol §4.4). The same request again
 * gets the same signature; only who knows the whole code learns more than "unknown". The signature is made after the roll
 * has kept the mark for good. This act knows nothing of ballots.
 */
export async function exchangeCode(
	world: World,
	guesser: Guesser,
	{ code: typed, key: keyId, blinded }: ExchangeRequest
): Promise<Result<string, ExchangeRefusal>> {
	const code = parseCode(typed);
	if (!code.ok) return code;
	const opened = await openInvitation(world, guesser, code.value);
	if (!opened.ok) return opened;
	const invitation = opened.value;
	const open = await standingForRater(world, invitation.cycle);
	if (!open.ok) return err(notOpen(open.error));
	const shown = await expectShown(world, invitation.cycle, questionsOf(open.value, invitation));
	if (!shown.ok) return shown;
	const key = await keyNow(world.portalReader, keyId);
	if (!key || !isOf(key, invitation) || !isBelow(blinded, key.modulus)) return err({ code: 'request-malformed' });
	const admitted = await admitOnce(world, invitation, exchangeMark(blinded));
	return admitted.ok ? ok(await signWith(world, key, blinded)) : admitted;
}

/**
 * The invitation a code opens, within the limits on guesses. Beyond them the answer to a failure comes late, the answer to the
 * right secret never (protocol §3).
 */
export async function openInvitation(
	world: World,
	guesser: Guesser,
	code: Code
): Promise<Result<StoredInvitation, Closed | Busy>> {
	const asked = performance.now();
	const late = guesser.isLate(world.clock());
	const looked = await guesser.look(() => tryCode(world, guesser, code, late));
	if (!looked.ok) return looked;
	if (looked.value.ok || looked.value.error.code !== 'code-unknown') return looked.value;
	if (guesser.failed(world.clock())) world.log('codes-guessed', 'too-many-failures');
	if (late) await setTimeout(Math.max(LATE - (performance.now() - asked), 0));
	return looked.value;
}

async function tryCode(
	world: World,
	guesser: Guesser,
	{ ref, secret }: Code,
	late: boolean
): Promise<Result<StoredInvitation, Closed>> {
	const minutes = guesser.attempt(ref, world.clock());
	if (minutes > 0) return err({ code: 'code-wait', minutes });
	const invitation = await findByRef(world.roll, ref);
	if (!(await opens(world, invitation, secret, late)) || !invitation) return err({ code: 'code-unknown' });
	guesser.forgive(ref);
	const isGood = invitation.state !== invitationState.active || (await isDrawn(world, invitation));
	return isGood ? ok(invitation) : err({ code: 'code-not-drawn' });
}

/** A ref nobody has costs as much as one somebody has, but where both are answered late, which hides the difference. */
const opens = (
	{ keys }: World,
	invitation: StoredInvitation | null,
	secret: string,
	late: boolean
): Promise<boolean> | boolean => {
	if (invitation) return verifySecret(keys.pepper, invitation.secretHash, secret);
	return !late && verifyUnknown(keys.pepper, secret);
};

const isOf = (key: StoredKey, { cycle, group, stratum }: StoredInvitation): boolean =>
	key.cycle === cycle && key.group === group && key.stratum === stratum;

/** Hex of one length sorts as its numbers do. */
const isBelow = (blinded: string, modulus: string): boolean => /^[0-9a-f]{768}$/.test(blinded) && blinded < modulus;

/** Of several requests at once the conditional update lets one through; the others are judged by what it left. */
async function admitOnce(
	world: World,
	invitation: StoredInvitation,
	mark: string
): Promise<Result<unknown, InvitationRefusal>> {
	const admitted = admit(invitation, mark);
	if (!admitted.ok || admitted.value === 'repeat') return admitted;
	if (await exchange(world.roll, invitation.id, mark)) return admitted;
	return admit(required(await findByRef(world.roll, invitation.ref), 'the invitation'), mark);
}

/** The signature of a class' key on a blinded message below its modulus, 768 hex. */
export const signWith = (
	{ issuer, keys }: Pick<World, 'issuer' | 'keys'>,
	{ id, cycle, wrapped }: StoredKey,
	blinded: string
): Promise<string> =>
	issuer.sign(id, () => unwrap(keys.wrappingKey(cycle, id), required(wrapped, 'a key that is in use')), blinded);
