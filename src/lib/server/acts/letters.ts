import type { Kysely } from 'kysely';
import { err, ok, required, toHex, type Result } from '#domain/basics';
import {
	ballotClass,
	codeDigits,
	formatCode,
	invitationState,
	makeCode,
	NO_MARK,
	PIN_LENGTH,
	type Code
} from '#domain/ballot';
import { classesOf, type DrawClass } from '#domain/draw';
import { hashSecret } from '../codes.ts';
import type { PortalDatabase } from '../db/tables.ts';
import { findAttempt } from '../stores/sample/ceremonies.ts';
import { findKeyList } from '../stores/credential-keys.ts';
import { findDraw, type Draw } from '../stores/sample/draws.ts';
import { peopleAmong } from '../stores/sample/frame-people.ts';
import { frameById, type Frame } from '../stores/sample/frames.ts';
import {
	insertInvitations,
	membersInvited,
	refsTaken,
	replaceActive,
	replaceHeld,
	type Place,
	type StoredInvitation
} from '../stores/invitations.ts';
import { handedOut } from '../stores/hall/handed-out.ts';
import type { World } from '../world.ts';
import {
	act,
	during,
	groupFor,
	type CycleUnknown,
	type DrawAltered,
	type GroupUnknown,
	type Office,
	type WrongPhase
} from './act.ts';
import { decoys } from './blind/class-of-code.ts';
import { undrawn } from './drawn.ts';
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
	| DrawAltered
	| {
			readonly code:
				| 'draw-not-made'
				| 'keys-not-confirmed'
				| 'stratum-unknown'
				| 'letters-all-printed'
				| 'wave-opened'
				| 'class-has-pack';
	  };

/**
 * Makes the letters of one class (a stratum, or a drawn unit) with fresh codes; letters printed before become worthless. The codes are hashed at rest,
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

/**
 * Makes the letters of a stratum of the newest wave, for its people only, as often as need be until the wave is opened:
 * none is good before, so printing anew takes no one's vote and tells of nobody whether they rated.
 */
export const printWave = (office: Office, code: string, stratum: string): Promise<Result<Letter[], LettersRefusal>> =>
	print(office, code, stratum, 'draw-wave');

/** What each way of printing does: the state new codes get, and which letters become worthless; null: only new people. */
const ways = {
	'print-letters': { state: invitationState.active, replace: replaceActive },
	'release-replicate': { state: invitationState.active, replace: null },
	'draw-wave': { state: invitationState.held, replace: replaceHeld }
} as const;

async function print(
	office: Office,
	code: string,
	stratum: string,
	phased: keyof typeof ways
): Promise<Result<Letter[], LettersRefusal>> {
	const { world, cycle } = office;
	const { state, replace } = ways[phased];
	const standing = await groupFor(office, code, phased);
	if (!standing.ok) return standing;
	const draw = await drawToPrint(world.portal, office, code, phased);
	if (!draw?.made) return err(await undrawn(world.portal, cycle, code));
	const { manifest, released } = draw.made;
	if (draw.wave > 1 && released.parts > 0) return err({ code: 'wave-opened' });
	const drawn = classesOf(manifest, Math.max(released.parts, 1)).find((each) => each.code === stratum);
	if (!drawn) return err({ code: 'stratum-unknown' });
	const frame = required(await frameById(world.portal, draw.frame), 'the frame of a draw');
	const list = await findKeyList(world.portal, { cycle, group: code });
	if (!list || list.confirmedBy === null) return err({ code: 'keys-not-confirmed' });
	const pin = list.digest.slice(0, PIN_LENGTH);
	const place = { cycle, group: code, stratum };
	const without = replace ? new Set<string>() : await membersInvited(world.roll, place);
	const everybody = await peopleOf(world, frame, drawn);
	const people = everybody.filter(({ member }) => !without.has(member));
	if (people.length === 0) return err({ code: 'letters-all-printed' });
	const fits = phased === 'print-letters' ? anyCode : await unseen(world, place);
	const invitations = await inviteAll(world, { ...place, state }, people, fits);
	return act<Letter[], LettersRefusal>(
		office,
		'letters-printed',
		during<Letter[], LettersRefusal>(phased, office, async (trx) => {
			const last = await findAttempt(trx, cycle, code, { lock: true });
			if (last?.id !== draw.id || last.voided) return err({ code: 'draw-not-made' });
			const now = await drawToPrint(trx, office, code, phased);
			if (now?.made?.released.parts !== released.parts) return err({ code: 'wave-opened' });
			if ((await handedOut(world.roll, place)) === 'pack') return err({ code: 'class-has-pack' });
			const has = replace ? new Set<string>() : await membersInvited(world.roll, place);
			if (people.some(({ member }) => has.has(member))) return err({ code: 'letters-all-printed' });
			await world.roll.transaction().execute(async (roll) => {
				await replace?.(roll, place);
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

/** The draw whose letters are printed: the first, or the newest wave after it. */
async function drawToPrint(
	portal: Kysely<PortalDatabase>,
	{ cycle }: Office,
	code: string,
	phased: keyof typeof ways
): Promise<Draw | null> {
	if (phased !== 'draw-wave') return findDraw(portal, cycle, code);
	const wave = (await findAttempt(portal, cycle, code))?.wave ?? 1;
	return wave === 1 ? null : findDraw(portal, cycle, code, wave);
}

type Person = { readonly member: string; readonly label: string };
type Invitation = { readonly stored: StoredInvitation; readonly letter: Omit<Letter, 'pin'> };

/** The drawn people of a class in the order of their list; nobody else's name is opened. */
async function peopleOf(world: World, frame: Frame, { selected }: DrawClass): Promise<Person[]> {
	const drawn = selected.map(({ commitment }) => commitment);
	const people = await peopleAmong(world.portalReader, frame, drawn);
	return people.map((person) => {
		const { key, label } = personIn(world, frame.id, person);
		return { member: person.commitment, label: label || key };
	});
}

type Held = Place & Pick<StoredInvitation, 'state'>;

/** Which codes may be printed while nobody rates yet: all. */
export const anyCode = () => true;

/**
 * Which codes change nothing for whoever asks for the classes of all refs: those whose ref was answered with this class
 * before anybody had it. So letters printed while people rate cannot be told from refs nobody has.
 */
export async function unseen(world: World, place: Place): Promise<(code: Code) => boolean> {
	const [decoy, own] = [await decoys(world), ballotClass(place)];
	return ({ ref }) => decoy(ref) === own;
}

async function inviteAll(
	world: World,
	place: Held,
	people: readonly Person[],
	fits: (code: Code) => boolean
): Promise<Invitation[]> {
	const codes = await freshCodes(world, people.length, fits);
	return Promise.all(people.map((person, at) => invite(world, place, person, required(codes[at], 'a code'))));
}

/** An invitation with a fresh code, and what is printed of it. */
export async function invite(world: World, place: Held, { member, label }: Person, code: Code): Promise<Invitation> {
	const stored = {
		...place,
		id: toHex(world.random(16)),
		ref: code.ref,
		secretHash: await hashSecret(world.keys.pepper, code.secret),
		mark: NO_MARK,
		member
	};
	return { stored, letter: { label, code: formatCode(code), digits: codeDigits(code) } };
}

/** Fitting codes whose refs nobody has yet; of ten million refs few are taken, so a second round is rare and a third rarer. */
export async function freshCodes(world: World, count: number, fits: (code: Code) => boolean): Promise<Code[]> {
	const fresh = new Map<string, Code>();
	const fitting = (): Code => {
		for (;;) {
			const code = makeCode(world.random);
			if (fits(code)) return code;
		}
	};
	while (fresh.size < count) {
		const made = Array.from({ length: count - fresh.size }, fitting);
		const taken = await refsTaken(
			world.roll,
			made.map(({ ref }) => ref)
		);
		for (const code of made) if (!taken.has(code.ref)) fresh.set(code.ref, code);
	}
	return [...fresh.values()];
}
