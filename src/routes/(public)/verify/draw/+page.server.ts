import { madeDraws } from '#lib/server/views/verify.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const draws = await madeDraws(locals.world.portalReader);
	return { draws, chosen: url.searchParams.get('draw'), demo: draws.some(({ demo }) => demo) };
};
