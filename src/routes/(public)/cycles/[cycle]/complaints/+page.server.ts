import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { complaintsView } from '#lib/server/views/voice/complaints.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	...((await complaintsView(locals.world.portalReader, cycleId(params.cycle))) ?? error(404)),
	lodged: url.searchParams.has('lodged')
});
