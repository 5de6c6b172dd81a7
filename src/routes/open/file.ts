/** How long others may keep a file: one that can never change for an hour, one that may not without asking. */
const freshness = { settled: 'public, max-age=3600', moving: 'no-cache' } as const;

type File = {
	readonly type: 'application/json' | 'application/x-ndjson' | 'text/tab-separated-values; charset=utf-8';
	/** Digest of the content; the same digest again needs no sending. */
	readonly digest: string;
	readonly keep: keyof typeof freshness;
};

/** A file of the open archive. */
export const file = (text: string, { type, digest, keep }: File): Response =>
	new Response(text, {
		headers: { 'content-type': type, etag: `"${digest}"`, 'cache-control': freshness[keep] }
	});
