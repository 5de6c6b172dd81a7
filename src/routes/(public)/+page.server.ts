import { homeView } from '#lib/server/views/home.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals }) => {
	const { current, earlier } = await homeView(locals.world.portalReader);
	return { current, earlier, demo: current?.demo ?? false };
};
