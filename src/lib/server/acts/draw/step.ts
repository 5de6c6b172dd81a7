import type { Transaction } from 'kysely';
import { err, type Result } from '#domain/basics';
import type { PhasedAct } from '#domain/cycle';
import type { Ceremony } from '#domain/draw';
import type { LedgerKind } from '#domain/ledger';
import type { PortalDatabase } from '../../db/tables.ts';
import { ceremonyOf, findAttempt, type Attempt, type KeptAttempt } from '../../stores/sample/ceremonies.ts';
import {
	act,
	during,
	groupFor,
	type CycleUnknown,
	type Done,
	type DrawAltered,
	type GroupUnknown,
	type Office,
	type WrongPhase
} from '../act.ts';

/** Why no step of a draw can be taken here at all. */
export type StepRefusal =
	CycleUnknown | GroupUnknown | WrongPhase | DrawAltered | { readonly code: 'draw-not-prepared' };

/** What a step does with the attempt it finds; nobody else changes that attempt meanwhile. */
type Step<T, E> = (
	trx: Transaction<PortalDatabase>,
	attempt: Attempt,
	ceremony: Ceremony
) => Promise<Result<Done<T>, E>>;

/** The same with an attempt that may have been altered. */
type KeptStep<T, E> = (trx: Transaction<PortalDatabase>, attempt: KeptAttempt) => Promise<Result<Done<T>, E>>;

type Which = { readonly group: string; readonly kind: LedgerKind; readonly phased: PhasedAct };

/** Takes one step of a group's draw: one transaction, one ledger entry. The state is read afresh from its rows. */
export const step = <T, E extends { readonly code: string }>(
	office: Office,
	which: Which,
	take: Step<T, E>
): Promise<Result<T, E | StepRefusal>> =>
	keptStep<T, E | DrawAltered>(office, which, async (trx, attempt) =>
		attempt.design === null
			? err({ code: 'draw-altered', group: which.group })
			: take(trx, attempt, ceremonyOf(attempt))
	);

/** The same for a step that asks nothing of the attempt's documents, and so can be taken when they were altered. */
export async function keptStep<T, E extends { readonly code: string }>(
	office: Office,
	{ group, kind, phased }: Which,
	take: KeptStep<T, E>
): Promise<Result<T, E | StepRefusal>> {
	const season = seasonOf(phased, await findAttempt(office.world.portal, office.cycle, group));
	const standing = await groupFor(office, group, season);
	if (!standing.ok) return standing;
	return act<T, E | StepRefusal>(
		office,
		kind,
		during<T, E | StepRefusal>(season, office, async (trx) => {
			const attempt = await findAttempt(trx, office.cycle, group, { lock: true });
			if (!attempt || seasonOf(phased, attempt) !== season) return err({ code: 'draw-not-prepared' });
			return take(trx, attempt);
		})
	);
}

/** The steps of a first draw come before rating opens, those of a later wave while people rate. */
const seasonOf = (phased: PhasedAct, attempt: KeptAttempt | null): PhasedAct =>
	attempt && attempt.wave > 1 ? 'draw-wave' : phased;
