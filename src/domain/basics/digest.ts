import * as platform from '#sha256';
import { utf8 } from './bytes.ts';

const asBytes = (message: Uint8Array | string): Uint8Array => (typeof message === 'string' ? utf8(message) : message);

/** SHA-256 (FIPS 180-4), 32 bytes; a text counts as its UTF-8 bytes. */
export const sha256 = (message: Uint8Array | string): Uint8Array => platform.sha256(asBytes(message));

/** SHA-256 as 64 lower-case hexadecimal digits: what `sha256sum` prints. */
export const sha256Hex = (message: Uint8Array | string): string => platform.sha256Hex(asBytes(message));

/** HMAC-SHA-256 (RFC 2104) under one key, prepared once for many messages; 32 bytes a message. */
export function hmacSha256(key: Uint8Array): (message: Uint8Array | string) => Uint8Array {
	const mac = platform.hmacSha256(key);
	return (message) => mac(asBytes(message));
}
