import { error } from '@sveltejs/kit';
import { cycleId, sha256Hex } from '#domain/basics';
import { batchesText } from '#lib/server/views/batches.ts';
import { file } from '../../../file.ts';
import type { RequestHandler } from './$types';

/** The leaves of all ballots of a year that are in the public record, a batch a line. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const text = await batchesText(locals.world, cycleId(params.cycle));
	if (text === null) error(404);
	return file(text, { type: 'application/x-ndjson', digest: sha256Hex(text), keep: 'moving' });
};
