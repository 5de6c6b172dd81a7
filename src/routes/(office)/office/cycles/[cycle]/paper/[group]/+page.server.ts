import { dropBatch } from '#lib/server/acts/hall/entries.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { officeHall, officePaper } from '#lib/server/views/office/hall.ts';
import { done, drawnGroupHere, officeOf, refused } from '../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = await drawnGroupHere({ locals, params });
	return {
		group: place.group.name,
		code: place.group.code,
		strata: (await officeHall(locals.world, place))?.map(({ stratum }) => stratum) ?? null,
		batches: await officePaper(locals.world, place),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	drop: async (event) => {
		const name = textIn(await event.request.formData(), 'batch');
		const outcome = await dropBatch(officeOf(event), event.params.group, name);
		return outcome.ok ? done(event, 'dropped') : refused(outcome.error);
	}
};
