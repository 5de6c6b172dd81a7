import { cycleId } from '#domain/basics';
import { disclosureView, isDisclosureAltered } from '#lib/server/views/disclosure.ts';
import { absent } from '../../../../../absent.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals: { world }, params }) =>
	(await disclosureView(world.portalReader, cycleId(params.cycle), params.unit)) ??
	absent(isDisclosureAltered(world.portalReader, cycleId(params.cycle), params.unit));
