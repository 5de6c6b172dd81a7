import { createHmac, createSecretKey, hash } from 'node:crypto';

/** SHA-256 by the platform: several times faster than `sha256.ts`, the same bytes. */
export const sha256 = (message: Uint8Array): Uint8Array => new Uint8Array(hash('sha256', message, 'buffer'));

export const sha256Hex = (message: Uint8Array): string => hash('sha256', message, 'hex');

export function hmacSha256(key: Uint8Array): (message: Uint8Array) => Uint8Array {
	const secret = createSecretKey(key);
	return (message) => new Uint8Array(createHmac('sha256', secret).update(message).digest());
}
