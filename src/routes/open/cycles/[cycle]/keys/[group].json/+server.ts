import { error } from '@sveltejs/kit';
import { cycleId } from '#domain/basics';
import { publishedKeys } from '#lib/server/acts/blind/class-of-code.ts';
import { file } from '../../../../file.ts';
import type { RequestHandler } from './$types';

/** The public keys of a group as canonical JSON, whose SHA-256 is in the ledger and, by half, on every letter. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const published = await publishedKeys(locals.world, cycleId(params.cycle), params.group);
	if (!published) error(404);
	const { text, digest } = published;
	return file(text, { type: 'application/json', digest, keep: 'settled' });
};
