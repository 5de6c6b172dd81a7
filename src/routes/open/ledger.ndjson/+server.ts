import { canonicalJson } from '#domain/basics';
import { genesis, hashOf } from '#domain/ledger';
import { listEntries } from '#lib/server/stores/ledger.ts';
import { file } from '../file.ts';
import type { RequestHandler } from './$types';

/** The whole public ledger, an entry a line; the SHA-256 of a line without its line feed is the hash of its entry. */
export const GET: RequestHandler = async ({ locals }) => {
	const entries = await listEntries(locals.world.portalReader);
	const last = entries.at(-1);
	const text = entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
	return file(text, { type: 'application/x-ndjson', digest: last ? hashOf(last) : genesis.hash, keep: 'moving' });
};
