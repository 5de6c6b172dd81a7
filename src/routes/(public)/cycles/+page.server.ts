import { yearsView } from '#lib/server/views/home.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals }) => {
	const years = await yearsView(locals.world.portalReader);
	return { years, demo: years.some(({ demo }) => demo) };
};
