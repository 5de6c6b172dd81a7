import { error } from '@sveltejs/kit';
import { voidSpotCheck } from '#lib/server/acts/spot/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { officeSpot } from '#lib/server/views/spot/office.ts';
import { countIn } from '../../../../../../../spot-place.ts';
import { done, officeOf, refused, standingHere } from '../../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const standing = await standingHere({ locals, params });
	return {
		check: (await officeSpot(locals.world, standing, countIn(params.number))) ?? error(404),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const reason = textIn(await event.request.formData(), 'reason');
		const outcome = await voidSpotCheck(officeOf(event), countIn(event.params.number), reason);
		return outcome.ok ? done(event, 'voided') : refused(outcome.error, { reason });
	}
};
