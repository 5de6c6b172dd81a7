import { answerComplaint } from '#lib/server/acts/record/complaint.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { complaintsView } from '#lib/server/views/voice/complaints.ts';
import { done, officeOf, refused, standingHere } from '../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { cycle } = await standingHere({ locals, params });
	const view = await complaintsView(locals.world.portalReader, cycle.id);
	return { counts: view?.counts, lines: view?.lines ?? [], done: url.searchParams.get('done') };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const [leaf, finding, text] = [textIn(form, 'leaf'), textIn(form, 'finding'), textIn(form, 'text')];
		const outcome = await answerComplaint(officeOf(event), leaf, { finding, text });
		return outcome.ok ? done(event, 'answered') : refused(outcome.error, { leaf, finding, text });
	}
};
