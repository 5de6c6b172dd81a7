import { planGroups, unitNames } from '#lib/server/views/office/plan.ts';
import { standingHere } from '../../../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const standing = await standingHere({ locals, params });
	return {
		groups: await planGroups(locals.world, standing),
		names: unitNames(standing),
		level: standing.scheme.rules.level,
		typed: Object.fromEntries(url.searchParams)
	};
};
