import { uploadFrame } from '#lib/server/acts/frame.ts';
import { frameShape } from '#lib/server/acts/lists/choice.ts';
import { officeFrame } from '#lib/server/views/office/sample.ts';
import { done, groupHere, refused, upload } from '../../../../desk.ts';
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
		done: Number(url.searchParams.get('done'))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const outcome = await upload(event, (office, file) => uploadFrame(office, event.params.group, file));
		return outcome.ok ? done(event, outcome.value) : refused(outcome.error);
	}
};
