import type { Transaction } from 'kysely';
import { err, type Result } from '#domain/basics';
import type { PhasedAct } from '#domain/cycle';
import type { SpotCheck } from '#domain/inspection';
import type { LedgerKind } from '#domain/ledger';
import type { PortalDatabase } from '../../db/tables.ts';
import { findSpotCheck, spotCheckOf, type StoredSpotCheck } from '../../stores/sample/spot-checks.ts';
import { act, during, type CycleUnknown, type Done, type Office, type WrongPhase } from '../act.ts';

/** Why no step of a spot check can be taken here at all. */
export type SpotStepRefusal = CycleUnknown | WrongPhase | { readonly code: 'spot-unknown' };

type Step<T, E> = (
	trx: Transaction<PortalDatabase>,
	stored: StoredSpotCheck,
	check: SpotCheck
) => Promise<Result<Done<T>, E>>;

/** Takes one step of a spot check: one transaction, one ledger entry. The state is read afresh from its rows. */
export const spotStep = <T, E extends { readonly code: string }>(
	office: Office,
	{ number, kind, phased }: { readonly number: number; readonly kind: LedgerKind; readonly phased: PhasedAct },
	take: Step<T, E>
): Promise<Result<T, E | SpotStepRefusal>> =>
	act<T, E | SpotStepRefusal>(
		office,
		kind,
		during<T, E | SpotStepRefusal>(phased, office, async (trx) => {
			const stored = await findSpotCheck(trx, office.cycle, number, { lock: true });
			return stored ? take(trx, stored, spotCheckOf(stored)) : err({ code: 'spot-unknown' });
		})
	);
