import { error } from '@sveltejs/kit';
import { sha256Hex } from '#domain/basics';
import { spotFile } from '#lib/server/views/spot/public.ts';
import { spotPlace } from '../../../../../spot-place.ts';
import { file } from '../../../../file.ts';
import type { RequestHandler } from './$types';

/** The whole record of a spot check: list, plan, commitments, source, and the draw of every visit that has set out. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { cycle, number } = spotPlace(params);
	const found = (await spotFile(locals.world.portalReader, cycle, number)) ?? error(404);
	return file(found.text, { type: 'application/json', digest: sha256Hex(found.text), keep: 'moving' });
};
