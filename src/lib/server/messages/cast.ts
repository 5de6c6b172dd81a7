import { err, ok } from '#domain/basics';
import { castText } from '../acts/cast.ts';
import type { Replying } from './message.ts';
import { isTelltale, jsonBytes, replyTo } from './reply.ts';

const LIMIT = 40 * 1024;

/**
 * The second of a rater's two requests: a signed ballot for a receipt (protocol §4.3). The box takes nothing that says who
 * sends it.
 */
export const castMessage: Replying = async (world, message) => {
	const { lang } = message;
	if (isTelltale(message)) return replyTo(lang, err({ code: 'cookie-refused' }));
	const text = await jsonBytes(message, LIMIT);
	const cast = text ? await castText(world, text) : err({ code: 'request-malformed' });
	return replyTo(lang, cast.ok ? ok({ receipt: cast.value }) : cast);
};
