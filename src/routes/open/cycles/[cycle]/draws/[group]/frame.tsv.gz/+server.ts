import { gzipped } from '../../../../../file.ts';
import { frameOf } from '../../../../../frame-of.ts';
import type { RequestHandler } from './$types';

/** The same list compressed, for long ones. */
export const GET: RequestHandler = async (event) => {
	const frame = await frameOf(event);
	if (frame instanceof Response) return frame;
	const { path, digest, keep } = frame;
	return gzipped(path, { type: 'application/gzip', digest, keep });
};
