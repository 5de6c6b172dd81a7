import { sha256Hex } from '#domain/basics';
import { manifestText } from '#lib/server/views/draw-files.ts';
import { findDrawOf } from '#lib/server/views/draw.ts';
import { drawPlace } from '../../../../../../draw-place.ts';
import { file } from '../../../../../file.ts';
import { noDraw } from '../../../../../no-draw.ts';
import type { RequestHandler } from './$types';

/** The record of a draw that was made; without `?attempt=` that of the one that stands, which may become void. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const place = drawPlace(params, url);
	const draw = await findDrawOf(locals.world.portalReader, place);
	if (!draw?.made) return noDraw(locals, place);
	const text = manifestText(draw.made);
	const keep = place.attempt === null ? 'moving' : 'settled';
	return file(text, { type: 'application/json', digest: sha256Hex(text), keep });
};
