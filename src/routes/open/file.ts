import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';

/** How long others may keep a file: one that can never change for an hour, one that may not without asking. */
const freshness = { settled: 'public, max-age=3600', moving: 'no-cache' } as const;

type Facts = {
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

/** A file of the open archive: a text, or a file on disk, which is sent piece by piece. */
export async function file(content: string | { readonly path: string }, facts: Facts): Promise<Response> {
	const { type, digest, keep } = facts;
	const headers = { 'content-type': type, etag: `"${digest}"`, 'cache-control': freshness[keep] };
	if (typeof content === 'string') return new Response(content, { headers });
	const { size } = await stat(content.path);
	const body = Readable.toWeb(createReadStream(content.path)) as ReadableStream<Uint8Array>;
	return new Response(body, { headers: { ...headers, 'content-length': `${size}` } });
}

/** A file on disk, compressed as it is sent; `digest` is that of the content, and the same content gives the same bytes. */
export function gzipped(path: string, { type, digest, keep }: Facts): Response {
	const headers = { 'content-type': type, etag: `"${digest}-gz"`, 'cache-control': freshness[keep] };
	const packed = createReadStream(path).pipe(createGzip());
	return new Response(Readable.toWeb(packed) as ReadableStream<Uint8Array>, { headers });
}
