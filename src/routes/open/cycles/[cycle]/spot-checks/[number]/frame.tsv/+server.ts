import { error } from '@sveltejs/kit';
import { spotFile, spotFrame } from '#lib/server/views/spot/public.ts';
import { spotPlace } from '../../../../../../spot-place.ts';
import { file } from '../../../../../file.ts';
import type { RequestHandler } from './$types';

/** The list a spot check draws from, as a frame file; its SHA-256 is the frame hash in the ledger. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { cycle, number } = spotPlace(params);
	const found = (await spotFile(locals.world.portalReader, cycle, number)) ?? error(404);
	const { text, digest } = spotFrame(found.stored);
	return file(text, { type: 'text/tab-separated-values; charset=utf-8', digest, keep: 'settled' });
};
