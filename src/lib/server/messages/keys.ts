import { cycleId, err } from '#domain/basics';
import { publishedKeys } from '../acts/blind/class-of-code.ts';
import { headersOfFile } from '../files/headers.ts';
import type { Replying } from './message.ts';
import { replyTo } from './reply.ts';

/** The public keys of a group as canonical JSON, whose SHA-256 is in the ledger and, by half, on every letter. */
export const keysMessage: Replying = async (world, { lang, param }) => {
	const published = await publishedKeys(world, cycleId(param('cycle')), param('group'));
	if (!published) return replyTo(lang, err({ code: 'group-unknown' }));
	const { bytes: body, digest } = published;
	return { status: 200, headers: headersOfFile({ type: 'application/json', digest, keep: 'settled' }), body };
};
