import { error } from '@sveltejs/kit';
import { commitSpotCheck, hearSpotSource } from '#lib/server/acts/spot/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { officeSpot, ownSpot } from '#lib/server/views/spot/office.ts';
import { countIn } from '../../../../../../spot-place.ts';
import { done, officeOf, refused, standingHere } from '../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const standing = await standingHere({ locals, params });
	const number = countIn(params.number);
	const { account, world } = locals;
	return {
		check: (await officeSpot(world, standing, number)) ?? error(404),
		mine: account !== null && (await ownSpot(world, standing, number, account.id)) !== null,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	commit: async (event) => {
		const outcome = await commitSpotCheck(officeOf(event), countIn(event.params.number));
		return outcome.ok ? done(event, 'committed') : refused(outcome.error);
	},

	hear: async (event) => {
		const form = await event.request.formData();
		const said = textIn(form, 'said').normalize('NFKC').replace(/\s/g, '');
		if (said === '') return refused({ code: 'source-missing' }, { said });
		if (!form.has('aloud')) return refused({ code: 'dice-not-read-aloud' }, { said });
		const outcome = await hearSpotSource(officeOf(event), countIn(event.params.number), said);
		return outcome.ok ? done(event, 'heard') : refused(outcome.error, { said });
	}
};
