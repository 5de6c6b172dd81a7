import { redirect } from '@sveltejs/kit';
import { prepareSpotCheck } from '#lib/server/acts/spot/index.ts';
import { PARTY_ROLES } from '#lib/server/auth/index.ts';
import { readForm } from '#lib/server/files/upload.ts';
import { possibleParties } from '#lib/server/views/office/sample.ts';
import { inspectable, officeSpots } from '#lib/server/views/spot/office.ts';
import { officeOf, refused, standingHere } from '../../../desk.ts';
import { keptOf, orderIn } from './order.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const standing = await standingHere({ locals, params });
	const parties = await possibleParties(locals.world, PARTY_ROLES);
	return {
		checks: await officeSpots(locals.world, standing),
		units: inspectable(standing.scheme),
		elements: standing.scheme.elements.map(({ code, name }) => ({ code, name })),
		possible: parties.filter(({ id }) => id !== locals.account?.id)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request);
		if (!form.ok) return refused(form.error);
		const order = await orderIn(form.value);
		if (!order.ok) return refused(order.error, keptOf(form.value));
		const outcome = await prepareSpotCheck(officeOf(event), order.value);
		if (!outcome.ok) return refused(outcome.error, keptOf(form.value));
		redirect(303, `${event.url.pathname}/${outcome.value}?done=prepared`);
	}
};
