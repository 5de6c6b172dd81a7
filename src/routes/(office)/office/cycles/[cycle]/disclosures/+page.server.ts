import { error } from '@sveltejs/kit';
import { uploadDisclosures } from '#lib/server/acts/disclosure.ts';
import { officeDisclosures, previewOf } from '#lib/server/views/office/uploads.ts';
import { done, refused, standingHere, upload } from '../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const standing = await standingHere({ locals, params });
	const unit = url.searchParams.get('unit');
	return {
		units: await officeDisclosures(locals.world, standing),
		preview: unit === null ? null : ((await previewOf(locals.world, standing, unit)) ?? error(404)),
		done: Number(url.searchParams.get('done'))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const outcome = await upload(event, uploadDisclosures);
		return outcome.ok ? done(event, outcome.value.length) : refused(outcome.error);
	}
};
