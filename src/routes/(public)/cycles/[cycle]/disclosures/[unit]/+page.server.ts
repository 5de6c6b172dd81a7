import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { disclosureView } from '#lib/server/views/disclosure.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) =>
	(await disclosureView(locals.world.portalReader, cycleId(params.cycle), params.unit)) ?? error(404);
