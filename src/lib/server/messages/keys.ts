import { cycleId, err } from '#domain/basics';
import { publishedKeys } from '../acts/blind/class-of-code.ts';
import { headersOfFile } from '../files/headers.ts';
import type { Replying } from './message.ts';
import { bytesOf, replyTo } from './reply.ts';

/** A list never changes under its digest. */
const lists = new Map<string, Uint8Array<ArrayBuffer>>();

/** The public keys of a group as canonical JSON, whose SHA-256 is in the ledger and, by half, on every letter. */
export const keysMessage: Replying = async (world, { lang, param }) => {
	const published = await publishedKeys(world, cycleId(param('cycle')), param('group'));
	if (!published) return replyTo(lang, err({ code: 'group-unknown' }));
	const { text, digest } = published;
	const body = lists.get(digest) ?? bytesOf(text);
	lists.set(digest, body);
	return { status: 200, headers: headersOfFile({ type: 'application/json', digest, keep: 'settled' }), body };
};
