import { officeHall, officePaper } from '#lib/server/views/office/hall.ts';
import { groupHere } from '../../../../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const place = await groupHere({ locals, params });
	return {
		group: place.group.name,
		code: place.group.code,
		strata: (await officeHall(locals.world, place))?.map(({ stratum }) => stratum) ?? null,
		batches: await officePaper(locals.world, place)
	};
};
