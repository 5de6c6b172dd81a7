import { parseMessage } from '#domain/ballot';
import { err, ok } from '#domain/basics';
import { castBallot } from '../acts/cast.ts';
import type { Replying } from './message.ts';
import { isTelltale, jsonText, replyTo } from './reply.ts';

const LIMIT = 40 * 1024;

/**
 * The second of a rater's two requests: a signed ballot for a receipt (protocol §4.3). The box takes nothing that says who
 * sends it.
 */
export const castMessage: Replying = async (world, message) => {
	const { lang } = message;
	if (isTelltale(message)) return replyTo(lang, err({ code: 'cookie-refused' }));
	const ballot = parseMessage((await jsonText(message, LIMIT)) ?? '');
	if (!ballot.ok) return replyTo(lang, ballot);
	const cast = await castBallot(world, ballot.value);
	return replyTo(lang, cast.ok ? ok({ receipt: cast.value }) : cast);
};
