import { file } from '../../../../../file.ts';
import { frameOf } from '../../../../../frame-of.ts';
import type { RequestHandler } from './$types';

/** The list a draw is committed to; its SHA-256 is the frame hash in the ledger. */
export const GET: RequestHandler = async (event) => {
	const frame = await frameOf(event);
	if (frame instanceof Response) return frame;
	const { path, digest, keep } = frame;
	return file({ path }, { type: 'text/tab-separated-values; charset=utf-8', digest, keep });
};
