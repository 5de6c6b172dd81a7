import { sha256Hex } from '#domain/basics';
import { casesText } from '#lib/server/views/draw-files.ts';
import { findDrawOf } from '#lib/server/views/draw.ts';
import { drawPlace } from '../../../../../../draw-place.ts';
import { file } from '../../../../../file.ts';
import { noDraw } from '../../../../../no-draw.ts';
import type { RequestHandler } from './$types';

/** Everyone drawn with their chance to be drawn; without `?attempt=` of the draw that stands, which may become void. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const place = drawPlace(params, url);
	const draw = await findDrawOf(locals.world.portalReader, place);
	if (!draw?.made) return noDraw(locals, place);
	const text = casesText(draw.made);
	const keep = place.attempt === null ? 'moving' : 'settled';
	return file(text, { type: 'text/csv; charset=utf-8', digest: sha256Hex(text), keep });
};
