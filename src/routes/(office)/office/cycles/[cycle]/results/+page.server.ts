import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import { officeNote } from '#lib/server/views/voice/integrity.ts';
import { officeResults } from '#lib/server/views/office/results.ts';
import { done, officeOf, refused, standingHere } from '../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const standing = await standingHere({ locals, params });
	return {
		result: await officeResults(locals.world, standing),
		integrity: await officeNote(locals.world.portalReader, standing.cycle.id, standing.scheme),
		computing: standing.phase === 'computing',
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	compute: async (event) => {
		if (event.locals.account?.role !== 'clerk') return refused({ code: 'not-allowed' });
		const outcome = await computeResults(officeOf(event));
		return outcome.ok ? done(event, 'computed') : refused(outcome.error);
	},

	check: async (event) => {
		if (event.locals.account?.role !== 'leadingGroup') return refused({ code: 'not-allowed' });
		const outcome = await checkResults(officeOf(event));
		return outcome.ok ? done(event, 'checked') : refused(outcome.error);
	}
};
