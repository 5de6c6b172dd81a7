import { z } from 'zod';
import { err, ok, readStrictJson } from '#domain/basics';
import { exchangeCode } from '#lib/server/acts/exchange.ts';
import { guesserOf } from '#lib/server/throttles.ts';
import { answer, messageOf } from '../answer.ts';
import type { RequestHandler } from './$types';

const LIMIT = 8 * 1024;

const Message = z.strictObject({
	v: z.literal(1),
	code: z.string().max(200),
	key: z.string().regex(/^[0-9a-f]{64}$/),
	blinded: z.string().regex(/^[0-9a-f]{768}$/)
});

/** The first of a rater's two requests: a code for a blind signature (protocol §4.3). It shares nothing with the second. */
export const POST: RequestHandler = async (event) => {
	const { request, locals } = event;
	const { world, lang } = locals;
	const message = Message.safeParse(readStrictJson((await messageOf(request, LIMIT)) ?? '')).data;
	if (!message) return answer(lang, err({ code: 'request-malformed' }));
	const signed = await exchangeCode(world, guesserOf(event, world.clock()), message);
	return answer(lang, signed.ok ? ok({ signature: signed.value }) : signed);
};
