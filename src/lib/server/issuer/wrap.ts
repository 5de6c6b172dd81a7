import { createCipheriv, createDecipheriv } from 'node:crypto';
import { concat, fromHex, toHex } from '#domain/basics';

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM of a private key under a 32-byte key: nonce, tag and text in hex. A wrapping key wraps one key only. */
export function wrap(wrapping: Uint8Array, pkcs8: Uint8Array, random: (bytes: number) => Uint8Array): string {
	const nonce = random(NONCE);
	const cipher = createCipheriv('aes-256-gcm', wrapping, nonce);
	const text = concat(cipher.update(pkcs8), cipher.final());
	return toHex(concat(nonce, cipher.getAuthTag(), text));
}

/** The private key again; throws when a bit of it, or the wrapping key, is another. */
export function unwrap(wrapping: Uint8Array, wrapped: string): Uint8Array {
	const bytes = fromHex(wrapped);
	const decipher = createDecipheriv('aes-256-gcm', wrapping, bytes.subarray(0, NONCE));
	decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
	return concat(decipher.update(bytes.subarray(NONCE + TAG)), decipher.final());
}
