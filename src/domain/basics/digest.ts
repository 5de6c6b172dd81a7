import { sha384 } from '@noble/hashes/sha2.js';
import * as platform from '#platform/sha256';
import { concat, utf8 } from './bytes.ts';

const SHORT = 1024;
const scratch = new Uint8Array(SHORT);

/** The bytes of a message; those of a short text lie where the next will too, so that a million cost no million arrays. */
function asBytes(message: Uint8Array | string): Uint8Array {
	if (typeof message !== 'string') return message;
	if (message.length > SHORT) return utf8(message);
	for (let at = 0; at < message.length; at++) {
		const code = message.charCodeAt(at);
		if (code > 0x7f) return utf8(message);
		scratch[at] = code;
	}
	return scratch.subarray(0, message.length);
}

/** SHA-256 (FIPS 180-4), 32 bytes; a text counts as its UTF-8 bytes. */
export const sha256 = (message: Uint8Array | string): Uint8Array => platform.sha256(asBytes(message));

/** SHA-256 as 64 lower-case hexadecimal digits: what `sha256sum` prints. */
export const sha256Hex = (message: Uint8Array | string): string => platform.sha256Hex(asBytes(message));

/** Whether a text can be one: 64 lower-case hexadecimal digits. */
export const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** HMAC-SHA-256 (RFC 2104) under one key, prepared once for many messages; 32 bytes a message. */
export function hmacSha256(key: Uint8Array): (message: Uint8Array | string) => Uint8Array {
	const mac = platform.hmacSha256(key);
	return (message) => mac(asBytes(message));
}

/** HKDF-SHA-256 (RFC 5869): `length` bytes, at most 8160, that follow from the keying material and the info alone. */
export function hkdfSha256(material: Uint8Array, salt: Uint8Array, info: string, length: number): Uint8Array {
	const mac = hmacSha256(hmacSha256(salt)(material));
	const blocks: Uint8Array[] = [];
	for (let at = 1; 32 * blocks.length < length; at++)
		blocks.push(mac(concat(blocks.at(-1) ?? new Uint8Array(), utf8(info), Uint8Array.of(at))));
	return concat(...blocks).slice(0, length);
}

/** SHA-384 (FIPS 180-4) of bytes, 48 bytes. */
export { sha384 };
