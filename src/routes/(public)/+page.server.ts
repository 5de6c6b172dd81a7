import { homeView } from '#lib/server/views/home.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals }) => {
	const { current, others } = await homeView(locals.world.portalReader);
	return { current, others, demo: current?.demo ?? false };
};
