import { error } from '@sveltejs/kit';
import { frameFile } from '#lib/server/frames/frame-file.ts';
import { frameById } from '#lib/server/stores/sample/frames.ts';
import { findDrawOf } from '#lib/server/views/draw.ts';
import { drawPlace } from '../../../../../../draw-place.ts';
import { file } from '../../../../../file.ts';
import type { RequestHandler } from './$types';

/** The list a draw is committed to: commitments, never people; its SHA-256 is the frame hash in the ledger. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const place = drawPlace(params, url);
	const draw = await findDrawOf(locals.world.portalReader, place);
	const frame = draw && (await frameById(locals.world.portalReader, draw.frame));
	if (!frame) error(404);
	const path = await frameFile(locals.world, frame, draw.design.frame);
	return file(
		{ path },
		{
			type: 'text/tab-separated-values; charset=utf-8',
			digest: draw.design.frame,
			keep: place.attempt === null ? 'moving' : 'settled'
		}
	);
};
