import { error } from '@sveltejs/kit';
import { sha256Hex } from '#domain/basics';
import { spotFile } from '#lib/server/views/spot/public.ts';
import { countIn, spotPlace } from '../../../../../../../spot-place.ts';
import { file } from '../../../../../../file.ts';
import type { RequestHandler } from './$types';

/** The draw of a visit that has set out, as every other draw is published. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { cycle, number } = spotPlace(params);
	const found = await spotFile(locals.world.portalReader, cycle, number);
	const manifest = found?.stored.manifests.get(countIn(params.visit)) ?? error(404);
	const text = JSON.stringify(manifest);
	return file(text, { type: 'application/json', digest: sha256Hex(text), keep: 'settled' });
};
