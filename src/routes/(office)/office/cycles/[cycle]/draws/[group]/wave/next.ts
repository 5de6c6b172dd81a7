import { permits } from '#domain/cycle';
import type { RaterGroup } from '#domain/scheme';
import { nextWave } from '#lib/server/acts/draw/index.ts';
import type { Standing } from '#lib/server/stores/standing.ts';
import { strataField } from '#lib/server/views/office/field.ts';
import type { World } from '#lib/server/world.ts';

/**
 * The further wave that may be prepared here, with how each stratum has answered in steps of ten; or the refusal that says
 * why none may now; null outside the phase for it, while a draw is under way, and before the first is made.
 */
export async function nextWaveHere(world: World, { cycle, phase, group }: Standing & { readonly group: RaterGroup }) {
	if (!permits(phase, 'draw-wave')) return null;
	const next = await nextWave(world, cycle.id, group.code, 1);
	if (!next.ok) return ['draw-not-made', 'draw-exists'].includes(next.error.code) ? null : { refusal: next.error };
	const { wave, left } = next.value;
	const people = new Map(left.map(({ stratum, population }) => [stratum, population]));
	const strata = (await strataField(world, cycle.id, group.code)).map(({ stratum, invited, ballots, rate }) => ({
		...{ stratum, invited, ballots, rate },
		left: people.get(stratum) ?? 0
	}));
	return { refusal: null, wave, strata };
}
