import { json } from '@sveltejs/kit';
import type { Result } from '#domain/basics';
import { readBody } from '#lib/server/files/upload.ts';
import { statusOf } from '#lib/server/status.ts';
import type { Lang } from '#lib/words/lang.ts';
import { say } from '#lib/words/say.ts';

type Refusal = { readonly code: string; readonly minutes?: number; readonly next?: number };

const headers = { 'cache-control': 'no-store' };

/** When to come again, in seconds, for whoever came too early or in a crowd. */
function retryAfter({ code, minutes }: Refusal): Readonly<Record<string, string>> {
	if (code === 'server-busy') return { 'retry-after': '1' };
	return minutes === undefined ? {} : { 'retry-after': String(minutes * 60) };
}

/** Answers a message of a rater's device: what it asked for, or the refusal by its code and in words. */
export const answer = <T>(lang: Lang, outcome: Result<T, Refusal>): Response =>
	outcome.ok
		? json(outcome.value, { headers })
		: json(
				{ code: outcome.error.code, text: say(lang, outcome.error), next: outcome.error.next },
				{ status: statusOf(outcome.error), headers: { ...headers, ...retryAfter(outcome.error) } }
			);

/** The text of a JSON message of at most `limit` bytes; null for a longer one or for anything else. */
export async function messageOf(request: Request, limit: number): Promise<string | null> {
	const body = await readBody(request, limit);
	const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
	return body.ok && type.trim().toLowerCase() === 'application/json' ? readUtf8(body.value) : null;
}

function readUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
