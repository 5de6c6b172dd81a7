import { officeField } from '#lib/server/views/office/field.ts';
import { standingHere } from '../../../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	groups: await officeField(locals.world, await standingHere({ locals, params }))
});
