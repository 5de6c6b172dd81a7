import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { spotList } from '#lib/server/views/spot/public.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) =>
	(await spotList(locals.world.portalReader, cycleId(params.cycle), locals.world.clock())) ?? error(404);
