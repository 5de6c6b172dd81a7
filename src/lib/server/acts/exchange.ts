import { err, ok, required, type Result } from '#domain/basics';
import {
	admit,
	ballotClass,
	credentialNonce,
	encodeCredential,
	exchangeMark,
	issueCredential,
	parseCode,
	parseSeed,
	type CodeRefusal,
	type ExchangeRequest,
	type InvitationRefusal,
	type SeedRefusal
} from '#domain/ballot';
import type { Throttle } from '../auth/index.ts';
import { verifySecret, verifyUnknown } from '../codes.ts';
import { exchange, findByRef, type StoredInvitation } from '../stores/invitations.ts';
import type { World } from '../world.ts';
import { standingFor } from './act.ts';
import { notOpen, type NotOpen } from './rating.ts';

export type ExchangeRefusal =
	| CodeRefusal
	| SeedRefusal
	| InvitationRefusal
	| NotOpen
	| { readonly code: 'code-unknown' }
	| { readonly code: 'code-wait'; readonly minutes: number };

type Request = { readonly code: string; readonly seed: string };

/**
 * Exchanges the code of a letter for a credential that entitles to one ballot (protocol §4.4). The same request again gets
 * the same credential; only who knows the whole code learns more than "unknown". This act knows nothing of ballots.
 */
export async function exchangeCode(
	world: World,
	throttle: Throttle,
	{ code: typed, seed }: Request
): Promise<Result<string, ExchangeRefusal>> {
	const code = parseCode(typed);
	if (!code.ok) return code;
	const kept = parseSeed(seed);
	if (!kept.ok) return kept;
	const minutes = throttle.attempt(code.value.ref, world.clock());
	if (minutes > 0) return err({ code: 'code-wait', minutes });
	const invitation = await findByRef(world.roll, code.value.ref);
	if (!(await opens(world, invitation, code.value.secret)) || !invitation) return err({ code: 'code-unknown' });
	throttle.forgive(code.value.ref);
	const open = await standingFor(world.portalReader, invitation.cycle, 'rate');
	if (!open.ok) return err(notOpen(open.error));
	const request = { seed, code: code.value };
	const admitted = await admitOnce(world, invitation, exchangeMark(request));
	return admitted.ok ? ok(credentialOf(world, invitation, request)) : admitted;
}

const opens = (world: World, invitation: StoredInvitation | null, secret: string): Promise<boolean> =>
	invitation
		? verifySecret(world.keys.pepper, invitation.secretHash, secret)
		: verifyUnknown(world.keys.pepper, secret);

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

function credentialOf(world: World, invitation: StoredInvitation, request: ExchangeRequest): string {
	const classId = ballotClass(invitation);
	return encodeCredential(issueCredential(world.keys.classKey(classId), classId, credentialNonce(request)));
}
