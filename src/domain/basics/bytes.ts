import * as platform from '#platform/bytes';

/** UTF-8 bytes of a text. */
export const utf8 = (text: string): Uint8Array<ArrayBuffer> => platform.utf8(text);

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of UTF-8 bytes; null for bytes that are none. */
export function readUtf8(bytes: Uint8Array): string | null {
	try {
		return decoder.decode(bytes);
	} catch {
		return null;
	}
}

/** Lower-case hexadecimal of bytes, and back; `fromHex` throws on anything else. */
export const toHex = (bytes: Uint8Array): string => platform.toHex(bytes);
export const fromHex = (hex: string): Uint8Array<ArrayBuffer> => platform.fromHex(hex);

/** All parts one after another; the memory under them may be shared with others. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => platform.concat(...parts);

/** Byte order: negative, zero or positive, as `Array.sort` expects; a prefix comes first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
	const shared = Math.min(a.length, b.length);
	for (let i = 0; i < shared; i++) {
		const difference = (a[i] ?? 0) - (b[i] ?? 0);
		if (difference !== 0) return difference;
	}
	return a.length - b.length;
}

/** Byte order of the UTF-8 form of two texts: the one sort order of all codes and lines (statistics: "sort order of codes"). */
export function compareText(a: string, b: string): number {
	return compareBytes(utf8(a), utf8(b));
}
