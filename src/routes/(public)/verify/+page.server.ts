import { verifyView } from '#lib/server/views/verify.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals }) => ({ years: await verifyView(locals.world.portalReader) });
