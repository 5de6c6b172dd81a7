import { canonicalJson, cycleId } from '#domain/basics';
import { areResultsAltered, publicSheet } from '#lib/server/views/results.ts';
import { absent } from '../../../../absent.ts';
import { file } from '../../../file.ts';
import type { RequestHandler } from './$types';

/** The result sheet as canonical JSON, whose SHA-256 is the digest in the ledger; a correction may follow it. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const published = await publicSheet(locals.world.portalReader, cycleId(params.cycle));
	if (!published) return absent(areResultsAltered(locals.world.portalReader, cycleId(params.cycle)));
	return file(canonicalJson(published.sheet), { type: 'application/json', digest: published.hash, keep: 'moving' });
};
