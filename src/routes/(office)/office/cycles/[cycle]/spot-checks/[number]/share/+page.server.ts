import { required } from '#domain/basics';
import { openSpotShare, sealSpotShares } from '#lib/server/acts/spot/index.ts';
import { textIn } from '#lib/server/files/upload.ts';
import { ownSpot } from '#lib/server/views/spot/office.ts';
import { countIn } from '../../../../../../../spot-place.ts';
import { done, officeOf, refused, standingHere } from '../../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const standing = await standingHere({ locals, params });
	const account = required(locals.account, 'an account: the guard lets nobody else in');
	const number = countIn(params.number);
	return {
		number,
		own: await ownSpot(locals.world, standing, number, account.id),
		done: url.searchParams.get('done')
	};
};

const plainIn = (form: FormData, name: string): string => textIn(form, name).normalize('NFKC').trim();

export const actions: Actions = {
	seal: async (event) => {
		const commitments = plainIn(await event.request.formData(), 'commitments');
		const number = countIn(event.params.number);
		const outcome = await sealSpotShares(
			officeOf(event),
			number,
			commitments.split(/\s+/).filter((one) => one !== '')
		);
		return outcome.ok ? done(event, 'sealed') : refused(outcome.error, { commitments });
	},

	open: async (event) => {
		const form = await event.request.formData();
		const visit = plainIn(form, 'visit');
		if (!/^\d{1,3}$/.test(visit)) return refused({ code: 'visit-required' }, { visit });
		if (!form.has('leaving')) return refused({ code: 'not-leaving' }, { visit });
		const share = plainIn(form, 'share').replace(/\s/g, '').toLowerCase();
		const outcome = await openSpotShare(officeOf(event), countIn(event.params.number), Number(visit), share);
		if (!outcome.ok) return refused(outcome.error, { visit });
		return done(event, outcome.value.drawn ? 'departed' : 'opened');
	}
};
