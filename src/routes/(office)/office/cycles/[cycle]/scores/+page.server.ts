import { uploadScores } from '#lib/server/acts/scores.ts';
import { officeScores } from '#lib/server/views/office/uploads.ts';
import { done, refused, standingHere, upload } from '../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	units: await officeScores(locals.world, await standingHere({ locals, params })),
	done: Number(url.searchParams.get('done'))
});

export const actions: Actions = {
	default: async (event) => {
		const outcome = await upload(event, uploadScores);
		return outcome.ok ? done(event, outcome.value) : refused(outcome.error);
	}
};
