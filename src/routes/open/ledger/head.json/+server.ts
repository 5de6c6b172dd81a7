import { canonicalJson } from '#domain/basics';
import { signedHead } from '#lib/server/acts/record/receipt.ts';
import { file } from '../../file.ts';
import type { RequestHandler } from './$types';

/** The newest entry's place and hash, signed by the portal as of today. */
export const GET: RequestHandler = async ({ locals }) => {
	const head = await signedHead(locals.world);
	return file(canonicalJson(head), { type: 'application/json', digest: head.signature.slice(0, 64), keep: 'moving' });
};
