import { hashes, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import { fromHex, utf8 } from '../bytes.ts';

/** Puts a signature under a text: the public key (64 hex) and the signature (128 hex) that Ed25519 gives. */
export type Signer = { readonly publicKey: string; sign(text: string): string };

const KEY = /^[0-9a-f]{64}$/;
const SIGNATURE = /^[0-9a-f]{128}$/;

/**
 * Whether a text (as UTF-8) was signed by that public key: Ed25519 by the strict rules of RFC 8032 §5.1.7. Anything that is
 * no key or no signature has signed nothing.
 */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
	if (!KEY.test(publicKey) || !SIGNATURE.test(signature)) return false;
	hashes.sha512 ??= sha512;
	return verify(fromHex(signature), utf8(text), fromHex(publicKey), { zip215: false });
}
