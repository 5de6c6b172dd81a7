import { error } from '@sveltejs/kit';
import { drawView } from '#lib/server/views/draw.ts';
import { drawPlace } from '../../../../../draw-place.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) =>
	(await drawView(locals.world.portalReader, drawPlace(params, url), locals.world.clock())) ?? error(404);
