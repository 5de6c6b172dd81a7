import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as sha256Noble } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in any browser; Node takes `sha256.node.ts` in its place (package.json, `#sha256`), which gives the same bytes. */
export const sha256 = (message: Uint8Array): Uint8Array => sha256Noble(message);

export const sha256Hex = (message: Uint8Array): string => bytesToHex(sha256Noble(message));

export function hmacSha256(key: Uint8Array): (message: Uint8Array) => Uint8Array {
	const keyed = hmac.create(sha256Noble, key);
	return (message) => keyed.clone().update(message).digest();
}
