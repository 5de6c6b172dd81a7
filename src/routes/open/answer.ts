import type { RequestEvent } from '@sveltejs/kit';
import type { Result } from '#domain/basics';
import { readBody } from '#lib/server/files/body.ts';
import type { Message, Reply, Replying } from '#lib/server/messages/message.ts';
import { jsonText, replyTo, type Refusal } from '#lib/server/messages/reply.ts';
import type { Lang } from '#lib/words/lang.ts';

const responseOf = ({ status, headers, body }: Reply): Response =>
	new Response(body, { status, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } });

const messageOf = (event: RequestEvent): Message => ({
	lang: event.locals.lang,
	param: (name) => (event.params as Readonly<Record<string, string | undefined>>)[name] ?? '',
	header: (name) => event.request.headers.get(name),
	body: (limit) => readBody(event.request.body, limit),
	getClientAddress: () => event.getClientAddress()
});

/** A route that answers messages as `replying` says. */
export const answering =
	(replying: Replying) =>
	async (event: RequestEvent): Promise<Response> =>
		responseOf(await replying(event.locals.world, messageOf(event)));

/** Answers a request with what it asked for, or with the refusal by its code and in words. */
export const answer = (lang: Lang, outcome: Result<unknown, Refusal>): Response => responseOf(replyTo(lang, outcome));

/** The text of a JSON message of at most `limit` bytes; null for a longer one or for anything else. */
export const messageText = (event: RequestEvent, limit: number): Promise<string | null> =>
	jsonText(messageOf(event), limit);
