import type { Kysely, Transaction } from 'kysely';
import { chinaDay, err, ok, type CycleId, type Instant, type Json, type Result } from '#domain/basics';
import { permits, type Phase, type PhasedAct } from '#domain/cycle';
import type { LedgerKind } from '#domain/ledger';
import type { RaterGroup } from '#domain/scheme';
import type { Actor } from '../auth/index.ts';
import type { PortalDatabase } from '../db/tables.ts';
import { appendEntry } from '../stores/ledger.ts';
import { holdCycle } from '../stores/cycles.ts';
import { groupOf, standingNow, standingOf, type Standing } from '../stores/standing.ts';
import { forgetAll } from '../stores/until-next-act.ts';
import type { World } from '../world.ts';

/** Who acts on which assessment year. */
export type Office = { readonly world: World; readonly actor: Actor; readonly cycle: CycleId };

/** What was done: the act's own answer, what the public ledger says of it, and when, if the act writes that down too. */
export type Done<T> = { readonly value: T; readonly facts: Json; readonly at?: Instant };

export type CycleUnknown = { readonly code: 'cycle-unknown' };
export type GroupUnknown = { readonly code: 'group-unknown' };
/** The record of a group's draw was altered, so that it cannot be read or is not the one in the ledger. */
export type DrawAltered = { readonly code: 'draw-altered'; readonly group: string };
export type WrongPhase = { readonly code: 'wrong-phase'; readonly phase: Phase; readonly act: PhasedAct };

class Undo extends Error {}

/** What an act does inside its transaction: load, ask the law, write. */
export type Body<T, E> = (trx: Transaction<PortalDatabase>) => Promise<Result<Done<T>, E>>;

/**
 * Carries out one act of the office in a transaction of the portal. When it succeeds its facts become the next ledger
 * entry in the same transaction; when it is refused nothing was written. Both outcomes are logged by code.
 */
export async function act<T, E extends { readonly code: string }>(
	{ world, actor, cycle }: Office,
	kind: LedgerKind,
	body: Body<T, E>
): Promise<Result<T, E>> {
	const outcome = await world.portal
		.transaction()
		.execute(async (trx) => {
			const done = await body(trx);
			if (!done.ok) throw new Undo('refused', { cause: done });
			const { value, facts, at } = done.value;
			await appendEntry(trx, { kind, cycle, role: actor.role, day: chinaDay(at ?? world.clock()), facts });
			return ok(value);
		})
		.catch((error: unknown) => {
			if (error instanceof Undo) return error.cause as Result<never, E>;
			throw error;
		})
		.finally(forgetAll);
	world.log(kind, outcome.ok ? 'done' : outcome.error.code);
	return outcome;
}

/** A body that asks once more, inside the transaction, whether the cycle is in a phase for this act; it stays in it till the end. */
export const during =
	<T, E>(phased: PhasedAct, { cycle }: Office, body: Body<T, E>): Body<T, E | CycleUnknown | WrongPhase> =>
	async (trx) => {
		await holdCycle(trx, cycle, 'share');
		const standing = await standingFor(trx, cycle, phased);
		return standing.ok ? body(trx) : standing;
	};

/** The cycle an act is for, if the act belongs to its phase. */
export async function standingFor(
	portal: Kysely<PortalDatabase>,
	cycle: CycleId,
	phased: PhasedAct
): Promise<Result<Standing, CycleUnknown | WrongPhase>> {
	return timely(await standingOf(portal, cycle), phased);
}

/** The same for a rater, who changes nothing in the portal. */
export const standingForRater = async (
	{ portalReader }: Pick<World, 'portalReader'>,
	cycle: CycleId
): Promise<Result<Standing, CycleUnknown | WrongPhase>> => timely(await standingNow(portalReader, cycle), 'rate');

function timely(standing: Standing | null, phased: PhasedAct): Result<Standing, CycleUnknown | WrongPhase> {
	if (!standing) return err({ code: 'cycle-unknown' });
	const { phase } = standing;
	return permits(phase, phased) ? ok(standing) : err({ code: 'wrong-phase', phase, act: phased });
}

/** The cycle and the group an act is for. */
export async function groupFor(
	{ world, cycle }: Office,
	code: string,
	phased: PhasedAct
): Promise<Result<Standing & { readonly group: RaterGroup }, CycleUnknown | GroupUnknown | WrongPhase>> {
	const standing = await standingFor(world.portal, cycle, phased);
	if (!standing.ok) return standing;
	const group = groupOf(standing.value.scheme, code);
	return group ? ok({ ...standing.value, group }) : err({ code: 'group-unknown' });
}
