import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { frameTextOf } from '#lib/server/acts/frame-text.ts';
import { findDrawOf } from '#lib/server/views/draw.ts';
import { file } from '../../../../../file.ts';
import type { RequestHandler } from './$types';

/** The list a draw is committed to: commitments, never people; its SHA-256 is the frame hash in the ledger. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const draw = await findDrawOf(locals.world.portalReader, cycleId(params.cycle), params.group);
	if (!draw) error(404);
	const text = await frameTextOf(locals.world, { id: draw.frame, group: draw.group });
	return file(text, {
		type: 'text/tab-separated-values; charset=utf-8',
		digest: draw.design.frame,
		keep: 'settled'
	});
};
