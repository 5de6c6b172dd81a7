import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { cycleView } from '#lib/server/views/cycle.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) =>
	(await cycleView(locals.world.portalReader, cycleId(params.cycle))) ?? error(404);
