import { canonicalJson, cycleId } from '#domain/basics';
import { isNoteAltered, publicNote } from '#lib/server/views/voice/integrity.ts';
import { absent } from '../../../../absent.ts';
import { file } from '../../../file.ts';
import type { RequestHandler } from './$types';

/** The integrity note as canonical JSON, whose SHA-256 is the digest in the ledger; a correction may follow it. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const published = await publicNote(locals.world.portalReader, cycleId(params.cycle));
	if (!published) return absent(isNoteAltered(locals.world.portalReader, cycleId(params.cycle)));
	return file(canonicalJson(published.note), { type: 'application/json', digest: published.noteHash, keep: 'moving' });
};
