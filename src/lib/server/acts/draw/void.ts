import { err, ok, type Result } from '#domain/basics';
import { checkVoid, type VoidRefusal } from '#domain/draw';
import { dropKeys } from '../../stores/credential-keys.ts';
import { markVoid } from '../../stores/sample/ceremonies.ts';
import { countsByStratum } from '../../stores/invitations.ts';
import type { Office } from '../act.ts';
import { step, type StepRefusal } from './step.ts';

/** Longest reason, in UTF-16 units. */
const MOST = 500;

type Refusal = VoidRefusal | { readonly code: 'text-too-long'; readonly most: number };

/**
 * Declares a group's draw void before its letters are printed; it stays public for ever with its reason, and the next
 * attempt has another seed, and keys of its own. Gives the number of the attempt.
 */
export async function voidDraw(
	office: Office,
	group: string,
	given: string
): Promise<Result<number, Refusal | StepRefusal>> {
	const { world, actor, cycle } = office;
	const reason = given.trim();
	return step<number, Refusal>(
		office,
		{ group, kind: 'draw-void', phased: 'commit-draw' },
		async (trx, { id, attempt }, ceremony) => {
			const printed = (await countsByStratum(world.roll, cycle, group)).length > 0;
			const allowed = checkVoid(ceremony, actor.id, reason, printed);
			if (!allowed.ok) return allowed;
			if (reason.length > MOST) return err({ code: 'text-too-long', most: MOST });
			await markVoid(trx, id, reason, actor.role, world.clock());
			await dropKeys(trx, { cycle, group });
			return ok({ value: attempt, facts: { group, attempt, reason } });
		}
	);
}
