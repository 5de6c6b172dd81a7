import { err, ok, type Result } from '#domain/basics';
import { invitationState, NO_MEMBER, PIN_LENGTH } from '#domain/ballot';
import { classesOf } from '#domain/draw';
import { findKeyList } from '../../stores/credential-keys.ts';
import { cardsOf, handedOut, revokeCards } from '../../stores/hall/handed-out.ts';
import { insertInvitations, replaceActive } from '../../stores/invitations.ts';
import { findAttempt } from '../../stores/sample/ceremonies.ts';
import { findDraw } from '../../stores/sample/draws.ts';
import {
	act,
	during,
	groupFor,
	type CycleUnknown,
	type DrawAltered,
	type GroupUnknown,
	type Office,
	type WrongPhase
} from '../act.ts';
import { undrawn } from '../drawn.ts';
import { anyCode, freshCodes, invite, unseen, type Letter } from '../letters.ts';

/** A card as it is printed, the only time its code is seen: a letter without a name. */
export type Card = Omit<Letter, 'label'>;

type Place = CycleUnknown | GroupUnknown | WrongPhase;

export type PackRefusal =
	| Place
	| DrawAltered
	| {
			readonly code:
				'draw-not-made' | 'keys-not-confirmed' | 'stratum-unknown' | 'class-has-letters' | 'cards-all-printed';
	  };

/**
 * Prints the pack of a class for a session in a hall: as many cards as people were drawn, each with a code of its own, none
 * for anybody. The codes are chance and so is their order; who takes which card is known to nobody. Printed again, the pack
 * before is worthless.
 */
export const printPack = (office: Office, code: string, stratum: string): Promise<Result<Card[], PackRefusal>> =>
	print(office, code, stratum, 'print-letters');

/** While people rate, prints as many more cards as people of a class were released since. */
export const printMoreCards = (office: Office, code: string, stratum: string): Promise<Result<Card[], PackRefusal>> =>
	print(office, code, stratum, 'release-replicate');

async function print(
	office: Office,
	code: string,
	stratum: string,
	phased: 'print-letters' | 'release-replicate'
): Promise<Result<Card[], PackRefusal>> {
	const { world, cycle } = office;
	const standing = await groupFor(office, code, phased);
	if (!standing.ok) return standing;
	const draw = await findDraw(world.portal, cycle, code);
	if (!draw?.made) return err(await undrawn(world.portal, cycle, code));
	const drawn = classesOf(draw.made.manifest, draw.made.released.parts).find((each) => each.code === stratum);
	if (!drawn) return err({ code: 'stratum-unknown' });
	const list = await findKeyList(world.portal, { cycle, group: code });
	if (!list || list.confirmedBy === null) return err({ code: 'keys-not-confirmed' });
	const pin = list.digest.slice(0, PIN_LENGTH);
	const place = { cycle, group: code, stratum };
	const anew = phased === 'print-letters';
	const wanted = drawn.sample - (anew ? 0 : await cardsOf(world.roll, place));
	if (wanted <= 0) return err({ code: 'cards-all-printed' });
	const fresh = { ...place, state: invitationState.active };
	const codes = await freshCodes(world, wanted, anew ? anyCode : await unseen(world, place));
	const cards = await Promise.all(codes.map((each) => invite(world, fresh, { member: NO_MEMBER, label: '' }, each)));
	return act<Card[], PackRefusal>(
		office,
		'pack-printed',
		during<Card[], PackRefusal>(phased, office, async (trx) => {
			const last = await findAttempt(trx, cycle, code, { lock: true });
			if (last?.id !== draw.id || last.voided) return err({ code: 'draw-not-made' });
			const before = await handedOut(world.roll, place);
			if (before === 'letters' || (before === 'nothing' && !anew)) return err({ code: 'class-has-letters' });
			if (!anew && (await cardsOf(world.roll, place)) + wanted > drawn.sample)
				return err({ code: 'cards-all-printed' });
			await world.roll.transaction().execute(async (roll) => {
				if (anew) await replaceActive(roll, place);
				await insertInvitations(
					roll,
					cards.map(({ stored }) => stored)
				);
			});
			const value = cards.map(({ letter: { code: printed, digits } }) => ({ code: printed, digits, pin }));
			return ok({ value, facts: { group: code, stratum, cards: value.length } });
		})
	);
}

export type VoidCardsRefusal = Place | { readonly code: 'class-without-pack' | 'cards-all-used' };

/**
 * After the session, makes the cards nobody has used worthless. How many they were is not told, for with the cards printed
 * that would be the turnout of a class; which they were, and who did not take one, nobody learns either.
 */
export async function voidCards(
	office: Office,
	code: string,
	stratum: string
): Promise<Result<null, VoidCardsRefusal>> {
	const { world, cycle } = office;
	const standing = await groupFor(office, code, 'rate');
	if (!standing.ok) return standing;
	const place = { cycle, group: code, stratum };
	return act<null, VoidCardsRefusal>(
		office,
		'cards-voided',
		during<null, VoidCardsRefusal>('rate', office, async () => {
			if ((await handedOut(world.roll, place)) !== 'pack') return err({ code: 'class-without-pack' });
			const cards = await revokeCards(world.roll, place);
			if (cards === 0) return err({ code: 'cards-all-used' });
			return ok({ value: null, facts: { group: code, stratum } });
		})
	);
}
