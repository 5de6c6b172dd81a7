import { frameFile } from '#lib/server/frames/frame-file.ts';
import { frameById } from '#lib/server/stores/sample/frames.ts';
import { findDrawOf } from '#lib/server/views/draw.ts';
import { drawPlace } from '../draw-place.ts';
import { noDraw } from './no-draw.ts';

type Event = {
	readonly locals: App.Locals;
	readonly params: { readonly cycle: string; readonly group: string };
	readonly url: URL;
};

/** The list a draw is committed to, as a file on disk: commitments, never people; `digest` is the frame hash in the ledger. Or the answer that there is none. */
export async function frameOf({ locals, params, url }: Event) {
	const place = drawPlace(params, url);
	const draw = await findDrawOf(locals.world.portalReader, place);
	const frame = draw && (await frameById(locals.world.portalReader, draw.frame));
	if (!frame) return noDraw(locals, place);
	const path = await frameFile(locals.world, frame, draw.design.frame);
	return { path, digest: draw.design.frame, keep: place.attempt === null ? ('moving' as const) : ('settled' as const) };
}
