import { err, ok, type Result } from '#domain/basics';
import { classesOf } from '#domain/draw';
import { membersInvited, openHeld } from '../../stores/invitations.ts';
import { keepRelease } from '../../stores/sample/ceremonies.ts';
import { findDraw } from '../../stores/sample/draws.ts';
import type { DrawAltered, Office } from '../act.ts';
import { undrawn } from '../drawn.ts';
import { step, type StepRefusal } from './step.ts';

type Refusal = DrawAltered | { readonly code: 'draw-not-made' | 'wave-missing' | 'wave-opened' | 'wave-letters-left' };

/**
 * Lets a later wave go out: from now on its letters are good, none is printed again, and its people count. Until then
 * nobody can have used one, so printing anew told nothing. Gives the number of letters. When the office broke off after
 * the ledger's entry, the same act makes the letters good without another entry.
 */
export async function openWave(office: Office, group: string): Promise<Result<number, Refusal | StepRefusal>> {
	const { world, cycle } = office;
	const opened = await step<number, Refusal>(
		office,
		{ group, kind: 'wave-opened', phased: 'draw-wave' },
		async (trx, { id, attempt, wave, voided }) => {
			if (wave === 1) return err({ code: 'wave-missing' });
			const draw = await findDraw(trx, cycle, group, wave);
			if (voided || !draw?.made) return err(await undrawn(trx, cycle, group));
			const { manifest, released } = draw.made;
			if (released.parts > 0) return err({ code: 'wave-opened' });
			let letters = 0;
			for (const { code, selected } of classesOf(manifest)) {
				const invited = await membersInvited(world.roll, { cycle, group, stratum: code });
				if (selected.some(({ commitment }) => !invited.has(commitment))) return err({ code: 'wave-letters-left' });
				letters += selected.length;
			}
			await keepRelease(trx, id, 1, world.clock());
			return ok({ value: letters, facts: { group, attempt, wave, letters } });
		}
	);
	if (!opened.ok && opened.error.code !== 'wave-opened') return opened;
	const good = await world.roll.transaction().execute((roll) => openHeld(roll, cycle, group));
	return !opened.ok && good > 0 ? ok(good) : opened;
}
