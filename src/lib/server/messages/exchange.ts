import { z } from 'zod';
import { err, ok, readStrictJson } from '#domain/basics';
import { exchangeCode } from '../acts/exchange.ts';
import { guesserOf } from '../throttles.ts';
import type { Replying } from './message.ts';
import { jsonText, replyTo } from './reply.ts';

const LIMIT = 8 * 1024;

const Exchange = z.strictObject({
	v: z.literal(1),
	code: z.string().max(200),
	key: z.string().regex(/^[0-9a-f]{64}$/),
	blinded: z.string().regex(/^[0-9a-f]{768}$/)
});

/** The first of a rater's two requests: a code for a blind signature (protocol §4.3). It shares nothing with the second. */
export const exchangeMessage: Replying = async (world, message) => {
	const { lang } = message;
	const asked = Exchange.safeParse(readStrictJson((await jsonText(message, LIMIT)) ?? '')).data;
	if (!asked) return replyTo(lang, err({ code: 'request-malformed' }));
	const signed = await exchangeCode(world, guesserOf(message, world.clock()), asked);
	return replyTo(lang, signed.ok ? ok({ signature: signed.value }) : signed);
};
