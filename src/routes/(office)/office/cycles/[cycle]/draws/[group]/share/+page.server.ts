import { required } from '#domain/basics';
import { commitShare, revealShare } from '#lib/server/acts/draw/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { officeShare } from '#lib/server/views/office/sample.ts';
import { done, drawnGroupHere, officeOf, refused } from '../../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = await drawnGroupHere({ locals, params });
	const account = required(locals.account, 'an account: the guard lets nobody else in');
	return {
		group: { code: place.group.code, name: place.group.name },
		share: await officeShare(locals.world, place, account.id),
		done: url.searchParams.get('done')
	};
};

const hexIn = (form: FormData, name: string): string => textIn(form, name).normalize('NFKC').replace(/\s/g, '');

export const actions: Actions = {
	commit: async (event) => {
		const commitment = hexIn(await event.request.formData(), 'commitment');
		const outcome = await commitShare(officeOf(event), event.params.group, commitment);
		return outcome.ok ? done(event, 'committed') : refused(outcome.error, { commitment });
	},

	reveal: async (event) => {
		const reveal = hexIn(await event.request.formData(), 'reveal').toLowerCase();
		const outcome = await revealShare(officeOf(event), event.params.group, reveal);
		return outcome.ok ? done(event, 'revealed') : refused(outcome.error, { reveal });
	}
};
