import { madeDraws } from '#lib/server/views/verify.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	draws: await madeDraws(locals.world.portalReader),
	chosen: url.searchParams.get('draw')
});
