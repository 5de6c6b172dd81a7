import { setUpKiosk, switchOffKiosk } from '#lib/server/acts/hall/kiosk.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { listKiosks } from '#lib/server/stores/hall/kiosks.ts';
import { done, officeOf, refused, standingHere } from '../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

/** Setup codes go to the machine: no script keeps them in the page's memory. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { cycle } = await standingHere({ locals, params });
	const kiosks = await listKiosks(locals.world.portalReader, cycle.id);
	return { kiosks, done: url.searchParams.get('done') };
};

export const actions: Actions = {
	add: async (event) => {
		const place = textIn(await event.request.formData(), 'place');
		const made = await setUpKiosk(officeOf(event), place);
		return made.ok
			? { made: { ...made.value, address: `${event.url.origin}/kiosk/setup` } }
			: refused(made.error, { place });
	},
	close: async (event) => {
		const number = Number(textIn(await event.request.formData(), 'number'));
		const closed = await switchOffKiosk(officeOf(event), number);
		return closed.ok ? done(event, closed.value) : refused(closed.error);
	}
};
