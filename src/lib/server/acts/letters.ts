import { err, ok, required, toHex, type FrameId, type Result } from '#domain/basics';
import { codeDigits, formatCode, invitationState, makeCode, NO_MARK, PIN_LENGTH, type Code } from '#domain/ballot';
import type { DrawnStratum } from '#domain/draw';
import { hashSecret } from '../codes.ts';
import { drawnMembers } from '../frames/drawn-members.ts';
import { findKeyList } from '../stores/credential-keys.ts';
import { findDraw } from '../stores/draws.ts';
import { frameById } from '../stores/frames.ts';
import {
	insertInvitations,
	refsTaken,
	replaceActive,
	type Place,
	type StoredInvitation
} from '../stores/invitations.ts';
import type { World } from '../world.ts';
import { act, during, groupFor, type CycleUnknown, type GroupUnknown, type Office, type WrongPhase } from './act.ts';

/**
 * One letter as it is printed: this is the only time its code is seen. `digits` and `pin` stand in the QR code's link; the
 * pin is the beginning of the key list's digest, by which the rater's device knows the right keys (protocol I8).
 */
export type Letter = { readonly label: string; readonly code: string; readonly digits: string; readonly pin: string };

export type LettersRefusal =
	| CycleUnknown
	| GroupUnknown
	| WrongPhase
	| { readonly code: 'draw-not-made' | 'keys-not-confirmed' | 'stratum-unknown' };

/**
 * Makes the letters of one stratum with fresh codes; letters printed before become worthless. The codes are hashed at rest,
 * so they can be shown once and never again.
 */
export async function printLetters(
	office: Office,
	code: string,
	stratum: string
): Promise<Result<Letter[], LettersRefusal>> {
	const { world, cycle } = office;
	const standing = await groupFor(office, code, 'print-letters');
	if (!standing.ok) return standing;
	const draw = await findDraw(world.portal, cycle, code);
	if (!draw?.made) return err({ code: 'draw-not-made' });
	const drawn = draw.made.manifest.strata.find((each) => each.stratum === stratum);
	if (!drawn) return err({ code: 'stratum-unknown' });
	const list = await findKeyList(world.portal, { cycle, group: code });
	if (!list || list.confirmedBy === null) return err({ code: 'keys-not-confirmed' });
	const pin = list.digest.slice(0, PIN_LENGTH);
	const people = await peopleOf(world, draw.frame, drawn);
	const place = { cycle, group: code, stratum };
	const invitations = await inviteAll(world, place, people);
	return act(
		office,
		'letters-printed',
		during('print-letters', office, async () => {
			await world.roll.transaction().execute(async (trx) => {
				await replaceActive(trx, place);
				await insertInvitations(
					trx,
					invitations.map(({ stored }) => stored)
				);
			});
			const letters = invitations.map(({ letter }) => ({ ...letter, pin }));
			return ok({ value: letters, facts: { group: code, stratum, letters: letters.length } });
		})
	);
}

type Person = { readonly member: string; readonly label: string };
type Invitation = { readonly stored: StoredInvitation; readonly letter: Omit<Letter, 'pin'> };

/** The drawn people of a stratum in the order of their frame, so that letters sort like the office's own list. */
async function peopleOf(world: World, id: FrameId, { stratum, selected }: DrawnStratum): Promise<Person[]> {
	const frame = required(await frameById(world.portal, id), 'the frame of a draw');
	const drawn = new Set(selected.map(({ commitment }) => commitment));
	const found = await drawnMembers(world, frame, stratum, drawn);
	return found.map(({ member, commitment }) => ({ member: commitment, label: member.label || member.key }));
}

async function inviteAll(world: World, place: Place, people: readonly Person[]): Promise<Invitation[]> {
	const codes = await freshCodes(world, people.length);
	return Promise.all(people.map((person, at) => invite(world, place, person, required(codes[at], 'a code'))));
}

async function invite(world: World, place: Place, { member, label }: Person, code: Code): Promise<Invitation> {
	const stored = {
		...place,
		id: toHex(world.random(16)),
		ref: code.ref,
		secretHash: await hashSecret(world.keys.pepper, code.secret),
		state: invitationState.active,
		mark: NO_MARK,
		member
	};
	return { stored, letter: { label, code: formatCode(code), digits: codeDigits(code) } };
}

/** Codes whose refs nobody has yet; of ten million refs few are taken, so a second round is rare and a third rarer. */
async function freshCodes(world: World, count: number): Promise<Code[]> {
	const fresh = new Map<string, Code>();
	while (fresh.size < count) {
		const made = Array.from({ length: count - fresh.size }, () => makeCode(world.random));
		const taken = await refsTaken(
			world.roll,
			made.map(({ ref }) => ref)
		);
		for (const code of made) if (!taken.has(code.ref)) fresh.set(code.ref, code);
	}
	return [...fresh.values()];
}
