import { getPublicKey, hashes, sign as signature } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';

hashes.sha512 = sha512;

/** The public key of a secret of 32 bytes (RFC 8032 §5.1.5), 32 bytes. */
export const publicKeyOf = (secret: Uint8Array): Uint8Array => getPublicKey(secret);

/** Ed25519 (RFC 8032 §5.1.6): always the same 64 bytes for a message and a secret. */
export const sign = (message: Uint8Array, secret: Uint8Array): Uint8Array => signature(message, secret);
