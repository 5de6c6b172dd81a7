import { error } from '@sveltejs/kit';
import { frameTextOf } from '#lib/server/acts/frame-text.ts';
import { findDrawOf } from '#lib/server/views/draw.ts';
import { drawPlace } from '../../../../../../draw-place.ts';
import { file } from '../../../../../file.ts';
import type { RequestHandler } from './$types';

/** The list a draw is committed to: commitments, never people; its SHA-256 is the frame hash in the ledger. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const place = drawPlace(params, url);
	const draw = await findDrawOf(locals.world.portalReader, place);
	if (!draw) error(404);
	const text = await frameTextOf(locals.world, { id: draw.frame, group: draw.group });
	return file(text, {
		type: 'text/tab-separated-values; charset=utf-8',
		digest: draw.design.frame,
		keep: place.attempt === null ? 'moving' : 'settled'
	});
};
