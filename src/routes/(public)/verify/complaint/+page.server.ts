import { fail, redirect } from '@sveltejs/kit';
import { lodgeComplaint } from '#lib/server/acts/record/complaint.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import type { Actions } from './$types';

/** Nothing here needs a script. */
export const csr = false;

/** The receipt comes in a form, which no log or history keeps; the year's page of complaints then shows it. */
export const actions: Actions = {
	default: async ({ request, locals }) => {
		const typed = textIn(await request.formData(), 'receipt');
		const lodged = await lodgeComplaint(locals.world, typed);
		if (!lodged.ok) return fail(statusOf(lodged.error), { refusal: lodged.error, typed });
		redirect(303, `/cycles/${lodged.value}/complaints?lodged=1`);
	}
};
