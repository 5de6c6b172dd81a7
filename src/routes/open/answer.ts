import { json } from '@sveltejs/kit';
import type { Result } from '#domain/basics';
import { readBody } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import type { Lang } from '#lib/words/lang.ts';
import { say } from '#lib/words/say.ts';

type Refusal = { readonly code: string };

const headers = { 'cache-control': 'no-store' };

/** Answers a message of a rater's device: what it asked for, or the refusal by its code and in words. */
export const answer = <T>(lang: Lang, outcome: Result<T, Refusal>): Response =>
	outcome.ok
		? json(outcome.value, { headers })
		: json({ code: outcome.error.code, text: say(lang, outcome.error) }, { status: statusOf(outcome.error), headers });

/** The text of a JSON message of at most `limit` bytes; null for a longer one or for anything else. */
export async function messageOf(request: Request, limit: number): Promise<string | null> {
	const body = await readBody(request, limit);
	const isJson = request.headers.get('content-type')?.startsWith('application/json') ?? false;
	return body.ok && isJson ? new TextDecoder().decode(body.value) : null;
}
