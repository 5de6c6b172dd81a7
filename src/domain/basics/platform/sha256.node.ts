import { createHash, hash } from 'node:crypto';

const BLOCK = 64;

/** SHA-256 by the platform: several times faster than `sha256.ts`, the same bytes. */
export const sha256 = (message: Uint8Array): Uint8Array => Buffer.from(hash('sha256', message, 'binary'), 'binary');

export const sha256Hex = (message: Uint8Array): string => hash('sha256', message, 'hex');

/**
 * HMAC by two one-shot hashes (RFC 2104), twice as fast as the platform's own for short messages: no object is made for
 * each of a million people. Texts of one byte a character carry the digests, which Node hands over fastest.
 */
export function hmacSha256(key: Uint8Array): (message: Uint8Array) => Uint8Array {
	const block = key.length > BLOCK ? createHash('sha256').update(key).digest() : key;
	const outer = Buffer.alloc(BLOCK + 32, padded(block, 0x5c));
	let inner = Buffer.alloc(1024, padded(block, 0x36));
	return (message) => {
		const length = BLOCK + message.length;
		if (length > inner.length) inner = Buffer.concat([inner.subarray(0, BLOCK), message]);
		inner.set(message, BLOCK);
		outer.write(hash('sha256', inner.subarray(0, length), 'binary'), BLOCK, 'binary');
		return sha256(outer);
	};
}

function padded(key: Uint8Array, pad: number): Uint8Array {
	const block = new Uint8Array(BLOCK).fill(pad);
	for (let at = 0; at < key.length; at++) block[at] = (key[at] ?? 0) ^ pad;
	return block;
}
