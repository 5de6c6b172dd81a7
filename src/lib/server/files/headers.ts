/** How long others may keep a file: one that can never change for an hour, one that may not without asking. */
const freshness = { settled: 'public, max-age=3600', moving: 'no-cache' } as const;

export type FileFacts = {
	readonly type:
		| 'application/json'
		| 'application/x-ndjson'
		| 'text/tab-separated-values; charset=utf-8'
		| 'text/csv; charset=utf-8'
		| 'application/gzip';
	/** Digest of the content; the same digest again needs no sending. */
	readonly digest: string;
	readonly keep: keyof typeof freshness;
};

/** What is said about a file of the open archive. */
export const headersOfFile = ({ type, digest, keep }: FileFacts): Readonly<Record<string, string>> => ({
	'content-type': type,
	etag: `"${digest}"`,
	'cache-control': freshness[keep]
});
