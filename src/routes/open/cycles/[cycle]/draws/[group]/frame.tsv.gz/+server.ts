import { gzipped } from '../../../../../file.ts';
import { frameOf } from '../../../../../frame-of.ts';
import type { RequestHandler } from './$types';

/** The same list compressed, for long ones. */
export const GET: RequestHandler = async (event) => {
	const { path, digest, keep } = await frameOf(event);
	return gzipped(path, { type: 'application/gzip', digest, keep });
};
