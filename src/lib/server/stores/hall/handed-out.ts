import type { Kysely, Transaction } from 'kysely';
import { invitationState, NO_MEMBER } from '#domain/ballot';
import { compareText } from '#domain/basics';
import type { RollDatabase } from '../../db/tables.ts';
import type { Place } from '../invitations.ts';

/** What the people of a class get their codes by: letters with names, or cards that are nobody's. */
export type HandedOut = 'nothing' | 'letters' | 'pack';

/** What was printed for a class; both never stand side by side. */
export async function handedOut(db: Kysely<RollDatabase>, { cycle, group, stratum }: Place): Promise<HandedOut> {
	const any = await db
		.selectFrom('invitation')
		.select('member')
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.where('stratum', '=', stratum)
		.limit(1)
		.executeTakeFirst();
	if (!any) return 'nothing';
	return any.member === NO_MEMBER ? 'pack' : 'letters';
}

/** How many cards of a class' pack are good or were used or voided: all but those a later pack has replaced. */
export async function cardsOf(db: Kysely<RollDatabase>, { cycle, group, stratum }: Place): Promise<number> {
	const { cards } = await db
		.selectFrom('invitation')
		.select((eb) => eb.fn.countAll<number>().as('cards'))
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.where('stratum', '=', stratum)
		.where('member', '=', NO_MEMBER)
		.where('state', '!=', invitationState.replaced)
		.executeTakeFirstOrThrow();
	return cards;
}

/** Makes the unused cards of a class worthless; how many there were. */
export async function revokeCards(db: Kysely<RollDatabase>, { cycle, group, stratum }: Place): Promise<number> {
	const done = await db
		.updateTable('invitation')
		.set({ state: invitationState.revoked })
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.where('stratum', '=', stratum)
		.where('member', '=', NO_MEMBER)
		.where('state', '=', invitationState.active)
		.executeTakeFirst();
	return Number(done.numUpdatedRows);
}

/**
 * Exchanges invitations for a batch of paper, written in the order of their random ids: all of them or, thrown by the
 * caller's transaction, none. Gives the id of the first that was not free any more, or null.
 */
export async function exchangeForPaper(
	trx: Transaction<RollDatabase>,
	exchanges: readonly { readonly id: string; readonly mark: string }[]
): Promise<string | null> {
	for (const { id, mark } of exchanges.toSorted((a, b) => compareText(a.id, b.id))) {
		const done = await trx
			.updateTable('invitation')
			.set({ state: invitationState.paper, mark })
			.where('id', '=', id)
			.where('state', '=', invitationState.active)
			.executeTakeFirst();
		if (done.numUpdatedRows !== 1n) return id;
	}
	return null;
}
