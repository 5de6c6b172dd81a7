import { cycleId } from '#domain/basics';
import { integrityView, isNoteAltered } from '#lib/server/views/voice/integrity.ts';
import { absent } from '../../../../absent.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals: { world }, params }) =>
	(await integrityView(world.portalReader, cycleId(params.cycle))) ??
	absent(isNoteAltered(world.portalReader, cycleId(params.cycle)));
