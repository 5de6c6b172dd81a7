import { cycleId } from '#domain/basics';
import { areResultsAltered, unitResultsView } from '#lib/server/views/results.ts';
import { absent } from '../../../../../absent.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { world }, params }) =>
	(await unitResultsView(world.portalReader, cycleId(params.cycle), params.unit)) ??
	absent(areResultsAltered(world.portalReader, cycleId(params.cycle)));
