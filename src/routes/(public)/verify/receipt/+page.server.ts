import { fail } from '@sveltejs/kit';
import { lookUpReceipt } from '#lib/server/acts/cast.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import type { Actions } from './$types';

/** The receipt comes in a form and never in an address, so that no log or history keeps it. */
export const actions: Actions = {
	default: async ({ request, locals }) => {
		const typed = textIn(await request.formData(), 'receipt');
		const found = await lookUpReceipt(locals.world, typed);
		return found.ok ? { found: found.value } : fail(statusOf(found.error), { refusal: found.error, typed });
	}
};
