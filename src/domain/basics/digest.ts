import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as sha256Noble } from '@noble/hashes/sha2.js';
import { toHex, utf8 } from './bytes.ts';

const asBytes = (message: Uint8Array | string): Uint8Array => (typeof message === 'string' ? utf8(message) : message);

/** SHA-256 (FIPS 180-4), 32 bytes; a text counts as its UTF-8 bytes. */
export const sha256 = (message: Uint8Array | string): Uint8Array => sha256Noble(asBytes(message));

/** SHA-256 as 64 lower-case hexadecimal digits: what `sha256sum` prints. */
export const sha256Hex = (message: Uint8Array | string): string => toHex(sha256(message));

/** HMAC-SHA-256 (RFC 2104) under one key, its two key blocks hashed once; 32 bytes a message. */
export function hmacSha256(key: Uint8Array): (message: Uint8Array | string) => Uint8Array {
	const keyed = hmac.create(sha256Noble, key);
	return (message) => keyed.clone().update(asBytes(message)).digest();
}
