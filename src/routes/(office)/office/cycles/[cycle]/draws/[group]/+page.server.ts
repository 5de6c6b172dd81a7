import { commitDraw, enterSeed, type SampleSize } from '#lib/server/acts/draw.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { officeDraw, officeFrame } from '#lib/server/views/office/sample.ts';
import { done, groupHere, officeOf, refused } from '../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = await groupHere({ locals, params });
	return {
		group: { code: place.group.code, name: place.group.name, perStratum: place.group.perStratum },
		frame: await officeFrame(locals.world, place),
		draw: await officeDraw(locals.world, place),
		done: url.searchParams.get('done')
	};
};

/** The sample size a form asks for, null when its total is no number of people. */
function sizeIn(form: FormData): SampleSize | null {
	if (form.get('size') !== 'proportional') return { kind: 'scheme' };
	const total = textIn(form, 'total').normalize('NFKC').trim();
	return /^\d{1,9}$/.test(total) ? { kind: 'proportional', total: Number(total) } : null;
}

export const actions: Actions = {
	commit: async (event) => {
		const form = await event.request.formData();
		const kept = { size: textIn(form, 'size'), total: textIn(form, 'total') };
		if (kept.size === '') return refused({ code: 'choice-required' }, kept);
		const size = sizeIn(form);
		if (!size) return refused({ code: 'total-bad' }, kept);
		const outcome = await commitDraw(officeOf(event), event.params.group, size);
		return outcome.ok ? done(event, 'committed') : refused(outcome.error, kept);
	},

	draw: async (event) => {
		const form = await event.request.formData();
		const digits = textIn(form, 'digits').normalize('NFKC').replace(/\s/g, '');
		if (!form.has('aloud')) return refused({ code: 'dice-not-read-aloud' }, { digits });
		const outcome = await enterSeed(officeOf(event), event.params.group, digits);
		return outcome.ok ? done(event, 'made') : refused(outcome.error, { digits });
	}
};
