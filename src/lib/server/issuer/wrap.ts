import { createCipheriv, createDecipheriv, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { classKey } from '#domain/ballot';
import { assert, concat, fromHex, required, toHex } from '#domain/basics';
import type { ClassKey } from '#domain/ballot';

/** A key pair as it was made: the private half as PKCS #8 (DER), the modulus in hex. */
export type KeyPair = { readonly key: ClassKey; readonly modulus: string; readonly pkcs8: Uint8Array };

const generate = promisify(generateKeyPair);

/** A new RSA key of 3072 bits; a tenth to a few tenths of a second on another thread. */
export async function makeKeyPair(): Promise<KeyPair> {
	const { publicKey, privateKey } = await generate('rsa', { modulusLength: 3072, publicExponent: 65537 });
	const modulus = Buffer.from(required(publicKey.export({ format: 'jwk' }).n, 'n'), 'base64url').toString('hex');
	const key = classKey(modulus);
	assert(key.ok, 'a key is made as keys are read');
	const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
	return { key: key.value, modulus, pkcs8: new Uint8Array(pkcs8) };
}

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
