import { error } from '@sveltejs/kit';
import { ledgerView } from '#lib/server/views/ledger.ts';
import type { PageServerLoad } from './$types';

/** Nothing here needs a script. */
export const csr = false;

export const load: PageServerLoad = async ({ locals, url }) => {
	const before = url.searchParams.get('before');
	if (before !== null && !/^\d{1,9}$/.test(before)) error(404);
	return ledgerView(locals.world.portalReader, before === null ? null : Number(before));
};
