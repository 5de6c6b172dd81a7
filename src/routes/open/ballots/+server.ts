import { parseMessage } from '#domain/ballot';
import { err, ok } from '#domain/basics';
import { castBallot } from '#lib/server/acts/cast.ts';
import { answer, messageOf } from '../answer.ts';
import type { RequestHandler } from './$types';

const LIMIT = 40 * 1024;

/**
 * The second of a rater's two requests: a signed ballot for a receipt (protocol §4.3). The box takes nothing that says who
 * sends it.
 */
export const POST: RequestHandler = async ({ request, locals: { world, lang } }) => {
	const telltale = request.headers.has('cookie') || request.headers.has('authorization');
	if (telltale) return answer(lang, err({ code: 'cookie-refused' }));
	const message = parseMessage((await messageOf(request, LIMIT)) ?? '');
	if (!message.ok) return answer(lang, message);
	const cast = await castBallot(world, message.value);
	return answer(lang, cast.ok ? ok({ receipt: cast.value }) : cast);
};
