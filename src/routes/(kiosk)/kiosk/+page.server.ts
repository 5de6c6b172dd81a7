import { kioskOf } from '#lib/server/views/kiosk.ts';
import { readToken } from '../device-cookie.ts';
import type { PageServerLoad } from './$types';

/**
 * The screen of a machine with a token in force. Only such a machine is told to clear what its browser has stored: on a
 * rater's own phone that would be their ballot key.
 */
export const load: PageServerLoad = async ({ locals: { world, account }, cookies, setHeaders }) => {
	const token = readToken(world, cookies);
	if (account) return { shut: 'staff' as const };
	const looked = await kioskOf(world.portalReader, token);
	if (looked.shut) return { bare: true, shut: looked.shut };
	setHeaders({ 'clear-site-data': '"storage", "cache"' });
	return { bare: true, shut: null, kiosk: looked.kiosk, demo: looked.kiosk.demo };
};
