import type { Lang } from '#lib/words/lang.ts';

type Sent = { readonly kind: 'sent' | 'unreachable' } | { readonly kind: 'refused'; readonly text: string };

/** Sends a report as nobody in particular: without cookies, and without saying from which page. */
export async function send(lang: Lang, place: unknown, told: unknown): Promise<Sent> {
	try {
		const response = await fetch(`/open/reports?lang=${lang}`, {
			method: 'POST',
			body: JSON.stringify({ place, told }),
			headers: { 'content-type': 'application/json' },
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			cache: 'no-store'
		});
		if (response.ok) return { kind: 'sent' };
		if (response.status >= 500) return { kind: 'unreachable' };
		return { kind: 'refused', text: ((await response.json()) as { text: string }).text };
	} catch {
		return { kind: 'unreachable' };
	}
}
