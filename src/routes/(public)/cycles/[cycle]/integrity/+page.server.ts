import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { integrityView } from '#lib/server/views/voice/integrity.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) =>
	(await integrityView(locals.world.portalReader, cycleId(params.cycle))) ?? error(404);
