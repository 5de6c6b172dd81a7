import { error, json } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { disclosureView } from '#lib/server/views/disclosure.ts';
import type { RequestHandler } from './$types';

/** What a unit published of its year, for machines. */
export const GET: RequestHandler = async ({ locals: { world }, params }) =>
	json((await disclosureView(world.portalReader, cycleId(params.cycle), params.unit)) ?? error(404));
