import { error } from '@sveltejs/kit';
import { sha256Hex } from '#domain/basics';
import { attemptsText } from '#lib/server/views/draw-files.ts';
import { drawView } from '#lib/server/views/draw.ts';
import { drawPlace } from '../../../../../../draw-place.ts';
import { file } from '../../../../../file.ts';
import type { RequestHandler } from './$types';

/** All draws of a group ever prepared, also the void ones. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const { portalReader, clock } = locals.world;
	const place = { ...drawPlace(params, url), attempt: null };
	if (!(await drawView(portalReader, place, clock()))) error(404);
	const text = await attemptsText(portalReader, place.cycle, place.group);
	return file(text, { type: 'application/json', digest: sha256Hex(text), keep: 'moving' });
};
