/**
 * The body of a request as its bytes come; null when there are more than `limit`, or whoever sent it has gone. A longer one is
 * heard to its end and forgotten on the way, for a browser that is cut short shows its own error instead of our answer.
 */
export async function readBody(
	body: AsyncIterable<Uint8Array> | null,
	limit: number
): Promise<Uint8Array<ArrayBuffer> | null> {
	const kept: Uint8Array[] = [];
	let size = 0;
	try {
		for await (const chunk of body ?? []) {
			size += chunk.length;
			if (size > limit) kept.length = 0;
			else kept.push(chunk);
		}
	} catch {
		return null;
	}
	return size > limit ? null : new Uint8Array(Buffer.concat(kept));
}
