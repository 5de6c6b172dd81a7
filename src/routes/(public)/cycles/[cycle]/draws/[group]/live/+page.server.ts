import { error } from '@sveltejs/kit';
import { liveView } from '#lib/server/views/live.ts';
import { drawPlace } from '../../../../../../draw-place.ts';
import { qrPath } from '../../../../../../qr.ts';
import type { PageServerLoad } from './$types';

/** What the projector shows; the code in the end leads to the public page and carries the digest of the record. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const view = (await liveView(locals.world.portalReader, drawPlace(params, url), locals.world.clock())) ?? error(404);
	const wave = view.ceremony?.wave ?? 1;
	const address = `${url.origin}/cycles/${view.cycle}/draws/${params.group}${wave > 1 ? `?wave=${wave}` : ''}`;
	const { result } = view;
	return { ...view, address, qr: result && qrPath(`${address}#sha256-${result.digest}`) };
};
