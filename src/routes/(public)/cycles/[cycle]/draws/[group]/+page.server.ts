import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { drawView } from '#lib/server/views/draw.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) =>
	(await drawView(locals.world.portalReader, cycleId(params.cycle), params.group)) ?? error(404);
