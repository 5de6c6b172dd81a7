import { printMoreCards, printPack, voidCards } from '#lib/server/acts/hall/pack.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { officeHall } from '#lib/server/views/office/hall.ts';
import { drawnGroupHere, officeOf, refused } from '../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';
import { qrPath } from '../../../../../../qr.ts';

/** Codes go to paper: no script keeps them in the page's memory. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params }) => {
	const place = await drawnGroupHere({ locals, params });
	return { group: place.group.name, code: place.group.code, strata: await officeHall(locals.world, place) };
};

export const actions: Actions = {
	print: async (event) => {
		const stratum = textIn(await event.request.formData(), 'stratum');
		const place = await drawnGroupHere(event);
		const print = place.phase === 'rating_open' ? printMoreCards : printPack;
		const printed = await print(officeOf(event), event.params.group, stratum);
		if (!printed.ok) return refused(printed.error);
		const address = `${event.url.origin}/ballot`;
		const cards = printed.value.map(({ code, digits, pin }) => ({
			code,
			qr: qrPath(`${address}#1.${digits}.${pin}`)
		}));
		const strata = await officeHall(event.locals.world, place);
		const within = strata?.find((each) => each.stratum === stratum)?.within ?? stratum;
		return { stratum, within, address, cards };
	},
	void: async (event) => {
		const form = await event.request.formData();
		if (!form.has('over')) return refused({ code: 'session-not-over' });
		const voided = await voidCards(officeOf(event), event.params.group, textIn(form, 'stratum'));
		return voided.ok ? { voided: true } : refused(voided.error);
	}
};
