import { openWave } from '#lib/server/acts/draw/index.ts';
import { printLetters, printReleased, printWave } from '#lib/server/acts/letters.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { officeLetters, officeWaveLetters } from '#lib/server/views/office/sample.ts';
import { done, drawnGroupHere, officeOf, refused } from '../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';
import { qrPath } from '../../../../../../qr.ts';

/** Codes go to paper: no script keeps them in the page's memory, and nothing of a thousand letters is sent twice. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = await drawnGroupHere({ locals, params });
	return {
		group: place.group.name,
		strata: await officeLetters(locals.world, place),
		wave: await officeWaveLetters(locals.world, place),
		done: url.searchParams.get('done'),
		kept: Object.fromEntries(url.searchParams)
	};
};

export const actions: Actions = {
	print: async (event) => {
		const form = await event.request.formData();
		const kept = { phone: textIn(form, 'phone').trim(), dates: textIn(form, 'dates').trim() };
		if (kept.phone === '' || kept.dates === '') return refused({ code: 'field-required' }, kept);
		const stratum = textIn(form, 'stratum');
		const place = await drawnGroupHere(event);
		const open = place.phase === 'rating_open';
		const wave = open ? await officeWaveLetters(event.locals.world, place) : null;
		const strata = wave?.strata ?? (await officeLetters(event.locals.world, place));
		const chosen = strata?.find((each) => each.stratum === stratum);
		if ((wave || !open) && chosen?.printed && !form.has('replace'))
			return refused({ code: 'letters-printed-before' }, kept);
		const print = wave ? printWave : open ? printReleased : printLetters;
		const printed = await print(officeOf(event), event.params.group, stratum);
		if (!printed.ok) return refused(printed.error, kept);
		const address = `${event.url.origin}/ballot`;
		const letters = printed.value.map(({ label, code, digits, pin }) => ({
			label,
			code,
			qr: qrPath(`${address}#1.${digits}.${pin}`)
		}));
		return { ...kept, stratum, within: chosen?.within ?? stratum, address, letters };
	},

	open: async (event) => {
		const opened = await openWave(officeOf(event), event.params.group);
		return opened.ok ? done(event, opened.value) : refused(opened.error);
	}
};
