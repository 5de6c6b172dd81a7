import { Readable } from 'node:stream';

/** A file that can be read from its beginning as often as need be; `size` in bytes. */
export type Source = { readonly size: number; readonly chunks: () => AsyncIterable<Uint8Array> };

const CHUNK = 64 * 1024;

/** A file that is in memory anyway. */
export const sourceOf = (bytes: Uint8Array): Source => ({
	size: bytes.length,
	chunks: () => Readable.from(piecesOf(bytes)) as AsyncIterable<Uint8Array>
});

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** The whole of a source. */
export async function bytesOf({ chunks }: Source): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	for await (const chunk of chunks()) pieces.push(chunk);
	return new Uint8Array(Buffer.concat(pieces));
}
