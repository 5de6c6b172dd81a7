/** What the server answers a device: the value, or a refusal in words. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/**
 * A refusal as a person reads it; said by the server, so that a phone need not load every sentence. `next`: the revision
 * that would not have been refused.
 */
export type Refusal = { readonly code: string; readonly text: string; readonly next?: number };

/** Nothing that says who asks goes along: no cookie, no page before, nothing kept between two requests. */
const bare: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' };

/** Asks the server, sending a message if there is one. Rejects when no answer comes. */
export async function ask<T>(place: string, lang: string, message?: object): Promise<Answer<T>> {
	const sent: RequestInit = message
		? { ...bare, method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(message) }
		: bare;
	const response = await fetch(`${place}?lang=${lang}`, sent);
	if (response.status >= 500) throw new Error('no answer');
	const said = (await response.json()) as T & Refusal;
	return response.ok ? { ok: true, value: said } : { ok: false, refusal: said };
}

/** A public file as text. Rejects when it does not come. */
export async function readFile(place: string): Promise<string> {
	const response = await fetch(place, bare);
	if (!response.ok) throw new Error('no answer');
	return response.text();
}
