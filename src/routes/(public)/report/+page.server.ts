import { fail } from '@sveltejs/kit';
import { reportPressure } from '#lib/server/acts/report.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import { networkOf, reportThrottle } from '#lib/server/throttles.ts';
import { reportingView } from '#lib/server/views/voice/reports.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => reportingView(locals.world.portalReader);

/** For who has no script; with it the report goes to /open/reports without cookies. */
export const actions: Actions = {
	default: async (event) => {
		const { request, locals } = event;
		const form = await request.formData();
		const given = { place: textIn(form, 'place'), told: textIn(form, 'told') };
		const network = networkOf(event, locals.world.clock());
		const counted = await reportPressure(locals.world, reportThrottle, network, given);
		return counted.ok ? { sent: true } : fail(statusOf(counted.error), { refusal: counted.error, given });
	}
};
