import { officeFrame } from '#lib/server/views/office/sample.ts';
import { officeUnits, previewStages } from '#lib/server/views/office/stages.ts';
import { groupHere } from '../../../../../desk.ts';
import type { PageServerLoad } from './$types';
import { bestTake, sizeIn, sizeText } from './typed.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { world } = locals;
	const place = await groupHere({ locals, params });
	const typed = Object.fromEntries(url.searchParams);
	const units = (await officeUnits(world, place)) ?? [];
	const inUnits = (await officeFrame(world, place))?.inUnits ?? false;
	const size = sizeIn(
		typed,
		units.map(({ stratum }) => stratum)
	);
	const wanted = inUnits && size.ok ? size.value : null;
	return {
		...{ group: { code: place.group.code, name: place.group.name }, units, inUnits, typed, best: bestTake(typed) },
		refusal: size.ok ? null : size.error,
		preview: wanted && (await previewStages(world, place, wanted)),
		chosen: wanted && sizeText(wanted)
	};
};
