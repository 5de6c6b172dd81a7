import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { resultsView } from '#lib/server/views/results.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
	(await resultsView(locals.world.portalReader, cycleId(params.cycle))) ?? error(404);
