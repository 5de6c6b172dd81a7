import { err, ok, type Result } from '#domain/basics';
import { checkSpotVoid, type SpotVoidRefusal } from '#domain/inspection';
import { voidSpot } from '../../stores/sample/spot-checks.ts';
import type { Office } from '../act.ts';
import { spotStep, type SpotStepRefusal } from './step.ts';

/** Longest reason, in UTF-16 units. */
const MOST = 500;

type Refusal = SpotVoidRefusal | { readonly code: 'text-too-long'; readonly most: number };

/** Declares a spot check void; it stays public for ever with its reason, and visits that set out stand. Gives its number. */
export const voidSpotCheck = (
	office: Office,
	number: number,
	given: string
): Promise<Result<number, Refusal | SpotStepRefusal>> =>
	spotStep<number, Refusal>(
		office,
		{ number, kind: 'spot-check-void', phased: 'make-spot-check' },
		async (trx, { id }, check) => {
			const reason = given.trim();
			const allowed = checkSpotVoid(check, office.actor.id, reason);
			if (!allowed.ok) return allowed;
			if (reason.length > MOST) return err({ code: 'text-too-long', most: MOST });
			await voidSpot(trx, id, reason, office.actor.role, office.world.clock());
			return ok({ value: number, facts: { spotCheck: number, reason } });
		}
	);
