import type { Transaction } from 'kysely';
import { err, ok, type Result } from '#domain/basics';
import { checkVoid, selectedIn, type VoidRefusal } from '#domain/draw';
import type { PortalDatabase } from '../../db/tables.ts';
import { dropKeys } from '../../stores/credential-keys.ts';
import { markVoid } from '../../stores/sample/ceremonies.ts';
import { findDraw } from '../../stores/sample/draws.ts';
import { countsByStratum, membersInvited } from '../../stores/invitations.ts';
import type { Office } from '../act.ts';
import { keptStep, type StepRefusal } from './step.ts';

/** Longest reason, in UTF-16 units. */
const MOST = 500;

type Refusal = VoidRefusal | { readonly code: 'text-too-long'; readonly most: number };

/**
 * Declares a group's draw void before its letters are printed; it stays public for ever with its reason, and the next
 * attempt has another seed, and keys of its own; later waves share those of the first. A draw whose record was altered can be
 * declared void like any other. Gives the number of the attempt.
 */
export async function voidDraw(
	office: Office,
	group: string,
	given: string
): Promise<Result<number, Refusal | StepRefusal>> {
	const { world, actor, cycle } = office;
	const reason = given.trim();
	return keptStep<number, Refusal | StepRefusal>(
		office,
		{ group, kind: 'draw-void', phased: 'commit-draw' },
		async (trx, kept) => {
			const { id, attempt, wave } = kept;
			const printed = wave === 1 ? await hasLetters(office, group) : await waveHasLetters(trx, office, group, wave);
			if (printed === null) return err({ code: 'draw-altered', group });
			const allowed = checkVoid({ ...kept, voided: kept.voided !== null }, actor.id, reason, printed);
			if (!allowed.ok) return allowed;
			if (reason.length > MOST) return err({ code: 'text-too-long', most: MOST });
			await markVoid(trx, id, reason, actor.role, world.clock());
			if (wave === 1) await dropKeys(trx, { cycle, group });
			return ok({ value: attempt, facts: { group, attempt, reason } });
		}
	);
}

const hasLetters = async ({ world, cycle }: Office, group: string): Promise<boolean> =>
	(await countsByStratum(world.roll, cycle, group)).length > 0;

/**
 * Whether letters of this wave were printed: somebody has one who was in no draw before. The wave's own record is not asked,
 * it may have been altered; null when one before it cannot be read.
 */
async function waveHasLetters(
	trx: Transaction<PortalDatabase>,
	{ world, cycle }: Office,
	group: string,
	wave: number
): Promise<boolean | null> {
	const before = new Set<string>();
	for (let each = 1; each < wave; each++) {
		const draw = await findDraw(trx, cycle, group, each);
		if (!draw?.made) return null;
		for (const { commitment } of selectedIn(draw.made.manifest)) before.add(commitment);
	}
	for (const { stratum } of await countsByStratum(world.roll, cycle, group)) {
		const invited = await membersInvited(world.roll, { cycle, group, stratum });
		if ([...invited].some((member) => !before.has(member))) return true;
	}
	return false;
}
