import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { unitResultsView } from '#lib/server/views/results.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) =>
	(await unitResultsView(locals.world.portalReader, cycleId(params.cycle), params.unit)) ?? error(404);
