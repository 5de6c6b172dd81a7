import { error } from '@sveltejs/kit';
import { questionnaireFor } from '#domain/ballot';
import { officeHall } from '#lib/server/views/office/hall.ts';
import { paperOf } from '#lib/server/views/rater.ts';
import { drawnGroupHere } from '../../../../../../desk.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

export const load: PageServerLoad = async ({ locals: { world, lang, ...locals }, params }) => {
	const place = await drawnGroupHere({ locals: { world, lang, ...locals }, params });
	const { cycle, scheme, group } = place;
	const drawn = await officeHall(world, place);
	if (!drawn?.some(({ stratum }) => stratum === params.stratum)) error(404);
	const questionnaire = questionnaireFor(scheme, group, params.stratum);
	return { paper: paperOf({ cycle, scheme, questionnaire }, lang), group: group.name, code: group.code };
};
