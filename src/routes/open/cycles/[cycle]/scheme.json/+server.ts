import { error } from '@sveltejs/kit';
import { canonicalJson, cycleId } from '#domain/basics';
import { standingOf } from '#lib/server/stores/standing.ts';
import { file } from '../../../file.ts';
import type { RequestHandler } from './$types';

/** The scheme in force as canonical JSON, whose SHA-256 is the digest in the ledger. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const standing = await standingOf(locals.world.portalReader, cycleId(params.cycle));
	if (!standing) error(404);
	const { cycle, scheme } = standing;
	return file(canonicalJson(scheme), { type: 'application/json', digest: cycle.schemeHash, keep: 'settled' });
};
