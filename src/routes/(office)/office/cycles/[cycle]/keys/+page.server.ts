import { confirmKeys, makeKeys } from '#lib/server/acts/blind/keys.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { officeKeys } from '#lib/server/views/office/keys.ts';
import { done, officeOf, refused, standingHere } from '../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const standing = await standingHere({ locals, params });
	return {
		groups: await officeKeys(locals.world, standing, locals.account?.id ?? null),
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	make: async (event) => {
		const form = await event.request.formData();
		const made = await makeKeys(officeOf(event), textIn(form, 'group'));
		return made.ok ? done(event, 'made') : refused(made.error);
	},
	confirm: async (event) => {
		const form = await event.request.formData();
		const confirmed = await confirmKeys(officeOf(event), textIn(form, 'group'), textIn(form, 'digest'));
		return confirmed.ok ? done(event, 'confirmed') : refused(confirmed.error);
	}
};
