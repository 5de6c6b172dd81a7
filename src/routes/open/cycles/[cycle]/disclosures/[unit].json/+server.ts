import { json } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { disclosureView, isDisclosureAltered } from '#lib/server/views/disclosure.ts';
import { absent } from '../../../../../absent.ts';
import type { RequestHandler } from './$types';

/** What a unit published of its year, for machines. */
export const GET: RequestHandler = async ({ locals: { world }, params }) =>
	json(
		(await disclosureView(world.portalReader, cycleId(params.cycle), params.unit)) ??
			(await absent(isDisclosureAltered(world.portalReader, cycleId(params.cycle), params.unit)))
	);
