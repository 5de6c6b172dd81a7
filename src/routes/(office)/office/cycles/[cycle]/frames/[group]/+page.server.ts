import { redirect } from '@sveltejs/kit';
import { deleteFramePersons } from '#lib/server/acts/lists/delete-persons.ts';
import { frameShape } from '#lib/server/acts/lists/choice.ts';
import { dropList, pendingList, placeList, readyForLists } from '#lib/server/acts/lists/pending.ts';
import { receiveLong } from '#lib/server/files/long-upload.ts';
import { officeFrame } from '#lib/server/views/office/sample.ts';
import { listHeaders } from '#lib/words/list-headers.ts';
import { done, groupHere, officeOf, refused } from '../../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const place = await groupHere({ locals, params });
	const { strata, units } = frameShape(place.scheme, place.group);
	const named = [...place.scheme.units, ...place.scheme.cohorts];
	return {
		code: place.group.code,
		group: place.group.name,
		strata,
		heads: units && {
			column: units.column,
			codes: units.codes.map((code) => ({ code, name: named.find((each) => each.code === code)?.name ?? null }))
		},
		frame: await officeFrame(locals.world, place),
		waiting: pendingList(officeOf({ locals, params }), params.group) !== undefined,
		done: url.searchParams.get('done')
	};
};

export const actions: Actions = {
	upload: async (event) => {
		const office = officeOf(event);
		const { group } = event.params;
		await readyForLists(office.world);
		const form = await receiveLong(event.request, office.world.config.dataDir);
		if (!form.ok) return refused(form.error);
		const direct = form.value.fields.get('how') !== 'look';
		const placed = await placeList(office, group, form.value.file, { direct, words: listHeaders });
		if (!placed.ok) return refused(placed.error);
		const { state } = placed.value;
		if (!placed.value.direct || state.kind === 'taking') redirect(303, `${event.url.pathname}/list`);
		await dropList(office, group);
		return state.kind === 'refused' ? refused(state.refusal) : done(event, state.kind === 'taken' ? state.people : 0);
	},
	forget: async (event) => {
		const outcome = await deleteFramePersons(officeOf(event), event.params.group);
		return outcome.ok ? done(event, 'forgotten') : refused(outcome.error);
	}
};
