import type { IncomingMessage } from 'node:http';

/** Takes the chunks of a body as they come; `all` is null when they were more than `limit` bytes, which are forgotten at once. */
function gather(limit: number): { readonly take: (chunk: Uint8Array) => void; readonly all: () => Uint8Array | null } {
	const kept: Uint8Array[] = [];
	let size = 0;
	return {
		take(chunk) {
			size += chunk.length;
			if (size > limit) kept.length = 0;
			else kept.push(chunk);
		},
		all: () => (size > limit ? null : kept.length === 1 && kept[0] ? kept[0] : Buffer.concat(kept))
	};
}

/**
 * The body of a request as its bytes come; null when there are more than `limit`, or whoever sent it has gone. A longer one is
 * heard to its end and forgotten on the way, for a browser that is cut short shows its own error instead of our answer.
 */
export async function readBody(
	body: AsyncIterable<Uint8Array> | null,
	limit: number
): Promise<Uint8Array<ArrayBuffer> | null> {
	const { take, all } = gather(limit);
	try {
		for await (const chunk of body ?? []) take(chunk);
	} catch {
		return null;
	}
	const bytes = all();
	return bytes && new Uint8Array(bytes);
}

/** The same of a request that has not gone through the framework; to iterate over it costs a ballot 8 µs more. */
export const hearBody = (request: IncomingMessage, limit: number): Promise<Uint8Array | null> =>
	new Promise((resolve) => {
		const { take, all } = gather(limit);
		request.on('data', take);
		request.once('end', () => resolve(all()));
		request.once('close', () => resolve(null));
	});
