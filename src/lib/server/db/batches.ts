/** Rows in one statement: both engines allow more than 32,000 values, and none of our rows has over 30. */
const BATCH = 1000;

/** The list in pieces that one insert can carry. */
export function inBatches<T>(rows: readonly T[]): T[][] {
	return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH));
}

/**
 * All rows by pages in the order of a text key, without holding the connection between pages. `page` gives at most `limit` rows
 * whose key comes after the one given, in key order; every key is longer than ''.
 */
export async function* byPages<T>(
	keyOf: (row: T) => string,
	page: (after: string, limit: number) => Promise<T[]>
): AsyncGenerator<T> {
	let after = '';
	for (;;) {
		const rows = await page(after, BATCH);
		yield* rows;
		const last = rows.at(-1);
		if (!last || rows.length < BATCH) return;
		after = keyOf(last);
	}
}
