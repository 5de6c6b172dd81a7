import { verifyView } from '#lib/server/views/verify.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals }) => {
	const years = await verifyView(locals.world.portalReader);
	return { years, demo: years.some(({ demo }) => demo) };
};
