import { readUtf8, type Result } from '#domain/basics';
import type { Lang } from '#lib/words/lang.ts';
import { say } from '#lib/words/say.ts';
import { statusOf } from '../status.ts';
import type { Message, Reply } from './message.ts';

/** A refusal as devices hear of it; `next`: the revision that would not have been refused. */
export type Refusal = { readonly code: string; readonly minutes?: number; readonly next?: number };

const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** When to come again, in seconds, for whoever came too early or in a crowd. */
function retryAfter({ code, minutes }: Refusal): Readonly<Record<string, string>> {
	if (code === 'server-busy' || code === 'box-busy') return { 'retry-after': '1' };
	return minutes === undefined ? {} : { 'retry-after': String(minutes * 60) };
}

/** The answer in a JSON text that is at hand. */
export const replyWith = (body: Reply['body']): Reply => ({ status: 200, headers, body });

/** What was asked for, or the refusal by its code and in words. */
export function replyTo<T>(lang: Lang, outcome: Result<T, Refusal>): Reply {
	if (outcome.ok) return replyWith(JSON.stringify(outcome.value));
	const { error } = outcome;
	return {
		status: statusOf(error),
		headers: { ...headers, ...retryAfter(error) },
		body: JSON.stringify({ code: error.code, text: say(lang, error), next: error.next })
	};
}

/** Whether whoever asks has let it be seen who they are, by mistake or by habit of the browser. */
export const isTelltale = ({ header }: Pick<Message, 'header'>): boolean =>
	header('cookie') !== null || header('authorization') !== null;

/** The bytes of a JSON message of at most `limit` bytes; null for a longer one or for anything else. */
export async function jsonBytes(
	{ header, body }: Pick<Message, 'header' | 'body'>,
	limit: number
): Promise<Uint8Array | null> {
	const [type = ''] = (header('content-type') ?? '').split(';');
	const bytes = await body(limit);
	return type.trim().toLowerCase() === 'application/json' ? bytes : null;
}

/** The same as text; null also for what is no UTF-8. */
export async function jsonText(message: Pick<Message, 'header' | 'body'>, limit: number): Promise<string | null> {
	const bytes = await jsonBytes(message, limit);
	return bytes && readUtf8(bytes);
}
