import { error } from '@sveltejs/kit';
import { cycleId, sha256Hex } from '#domain/basics';
import { findDrawOf } from '#lib/server/views/draw.ts';
import { file } from '../../../../../file.ts';
import type { RequestHandler } from './$types';

/** The record of a draw that was made. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const draw = await findDrawOf(locals.world.portalReader, cycleId(params.cycle), params.group);
	if (!draw?.made) error(404);
	const text = `${JSON.stringify(draw.made.manifest, null, '\t')}\n`;
	return file(text, { type: 'application/json', digest: sha256Hex(text), keep: 'settled' });
};
