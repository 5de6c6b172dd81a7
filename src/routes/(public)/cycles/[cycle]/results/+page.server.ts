import { cycleId } from '#domain/basics';
import { areResultsAltered, resultsView } from '#lib/server/views/results.ts';
import { absent } from '../../../../absent.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { world }, params }) =>
	(await resultsView(world.portalReader, cycleId(params.cycle))) ??
	absent(areResultsAltered(world.portalReader, cycleId(params.cycle)));
