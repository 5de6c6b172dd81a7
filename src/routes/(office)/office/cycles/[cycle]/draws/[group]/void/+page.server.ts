import { voidDraw } from '#lib/server/acts/draw/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { alteredDraw, officeDraw } from '#lib/server/views/office/sample.ts';
import { done, groupHere, officeOf, refused } from '../../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = await groupHere({ locals, params });
	return {
		group: { code: place.group.code, name: place.group.name },
		ceremony: (await officeDraw(locals.world, place))?.ceremony ?? null,
		altered: await alteredDraw(locals.world, place),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const reason = textIn(await event.request.formData(), 'reason');
		const outcome = await voidDraw(officeOf(event), event.params.group, reason);
		return outcome.ok ? done(event, outcome.value) : refused(outcome.error, { reason });
	}
};
