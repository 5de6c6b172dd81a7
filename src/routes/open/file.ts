import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { headersOfFile, type FileFacts } from '#lib/server/files/headers.ts';

/** A file of the open archive: a text, or a file on disk, which is sent piece by piece. */
export async function file(content: string | { readonly path: string }, facts: FileFacts): Promise<Response> {
	const headers = headersOfFile(facts);
	if (typeof content === 'string') return new Response(content, { headers });
	const { size } = await stat(content.path);
	const body = Readable.toWeb(createReadStream(content.path)) as ReadableStream<Uint8Array>;
	return new Response(body, { headers: { ...headers, 'content-length': `${size}` } });
}

/** A file on disk, compressed as it is sent; `digest` is that of the content, and the same content gives the same bytes. */
export function gzipped(path: string, facts: FileFacts): Response {
	const headers = headersOfFile({ ...facts, digest: `${facts.digest}-gz` });
	const packed = createReadStream(path).pipe(createGzip());
	return new Response(Readable.toWeb(packed) as ReadableStream<Uint8Array>, { headers });
}
