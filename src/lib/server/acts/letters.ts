import { err, ok, required, toHex, type Result } from '#domain/basics';
import { codeDigits, formatCode, invitationState, makeCode, NO_MARK, PIN_LENGTH, type Code } from '#domain/ballot';
import { releasedStrata, type DrawnStratum } from '#domain/draw';
import { hashSecret } from '../codes.ts';
import { findAttempt } from '../stores/sample/ceremonies.ts';
import { findKeyList } from '../stores/credential-keys.ts';
import { findDraw } from '../stores/sample/draws.ts';
import { peopleAmong } from '../stores/sample/frame-people.ts';
import { frameById, type Frame } from '../stores/sample/frames.ts';
import {
	insertInvitations,
	membersInvited,
	refsTaken,
	replaceActive,
	type Place,
	type StoredInvitation
} from '../stores/invitations.ts';
import { handedOut } from '../stores/hall/handed-out.ts';
import type { World } from '../world.ts';
import { act, during, groupFor, type CycleUnknown, type GroupUnknown, type Office, type WrongPhase } from './act.ts';
import { personIn } from './lists/person.ts';

/**
 * One letter as it is printed: this is the only time its code is seen. `digits` and `pin` stand in the QR code's link; the
 * pin is the beginning of the key list's digest, by which the rater's device knows the right keys (protocol I8).
 */
export type Letter = { readonly label: string; readonly code: string; readonly digits: string; readonly pin: string };

export type LettersRefusal =
	| CycleUnknown
	| GroupUnknown
	| WrongPhase
	| {
			readonly code:
				'draw-not-made' | 'keys-not-confirmed' | 'stratum-unknown' | 'letters-all-printed' | 'class-has-pack';
	  };

/**
 * Makes the letters of one stratum with fresh codes; letters printed before become worthless. The codes are hashed at rest,
 * so they can be shown once and never again.
 */
export const printLetters = (
	office: Office,
	code: string,
	stratum: string
): Promise<Result<Letter[], LettersRefusal>> => print(office, code, stratum, 'print-letters');

/**
 * While people rate, makes the letters of those only who came in with a part of the sample released since: nobody gets a
 * second letter, no letter becomes worthless, and who has rated stays untold.
 */
export const printReleased = (
	office: Office,
	code: string,
	stratum: string
): Promise<Result<Letter[], LettersRefusal>> => print(office, code, stratum, 'release-replicate');

async function print(
	office: Office,
	code: string,
	stratum: string,
	phased: 'print-letters' | 'release-replicate'
): Promise<Result<Letter[], LettersRefusal>> {
	const { world, cycle } = office;
	const standing = await groupFor(office, code, phased);
	if (!standing.ok) return standing;
	const draw = await findDraw(world.portal, cycle, code);
	if (!draw?.made) return err({ code: 'draw-not-made' });
	const drawn = releasedStrata(draw.made.manifest, draw.made.released.parts).find((each) => each.stratum === stratum);
	if (!drawn) return err({ code: 'stratum-unknown' });
	const frame = required(await frameById(world.portal, draw.frame), 'the frame of a draw');
	const list = await findKeyList(world.portal, { cycle, group: code });
	if (!list || list.confirmedBy === null) return err({ code: 'keys-not-confirmed' });
	const pin = list.digest.slice(0, PIN_LENGTH);
	const place = { cycle, group: code, stratum };
	const anew = phased === 'print-letters';
	const without = anew ? new Set<string>() : await membersInvited(world.roll, place);
	const everybody = await peopleOf(world, frame, drawn);
	const people = everybody.filter(({ member }) => !without.has(member));
	if (people.length === 0) return err({ code: 'letters-all-printed' });
	const invitations = await inviteAll(world, place, people);
	return act<Letter[], LettersRefusal>(
		office,
		'letters-printed',
		during<Letter[], LettersRefusal>(phased, office, async (trx) => {
			const last = await findAttempt(trx, cycle, code, { lock: true });
			if (last?.id !== draw.id || last.voided) return err({ code: 'draw-not-made' });
			if ((await handedOut(world.roll, place)) === 'pack') return err({ code: 'class-has-pack' });
			await world.roll.transaction().execute(async (roll) => {
				if (anew) await replaceActive(roll, place);
				await insertInvitations(
					roll,
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

/** The drawn people of a stratum in the order of their list; nobody else's name is opened. */
async function peopleOf(world: World, frame: Frame, { selected }: DrawnStratum): Promise<Person[]> {
	const drawn = selected.map(({ commitment }) => commitment);
	const people = await peopleAmong(world.portalReader, frame, drawn);
	return people.map((person) => {
		const { key, label } = personIn(world, frame.id, person);
		return { member: person.commitment, label: label || key };
	});
}

async function inviteAll(world: World, place: Place, people: readonly Person[]): Promise<Invitation[]> {
	const codes = await freshCodes(world, people.length);
	return Promise.all(people.map((person, at) => invite(world, place, person, required(codes[at], 'a code'))));
}

/** An invitation with a fresh code, and what is printed of it. */
export async function invite(world: World, place: Place, { member, label }: Person, code: Code): Promise<Invitation> {
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
export async function freshCodes(world: World, count: number): Promise<Code[]> {
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
