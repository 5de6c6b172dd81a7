import { error } from '@sveltejs/kit';
import { spotView } from '#lib/server/views/spot/public.ts';
import { spotPlace } from '../../../../../spot-place.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) => {
	const { cycle, number } = spotPlace(params);
	return (await spotView(locals.world.portalReader, cycle, number, locals.world.clock())) ?? error(404);
};
