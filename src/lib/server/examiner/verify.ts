import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';
import sodium from 'sodium-native';
import type { Claim } from './claim.ts';

/** A key that says itself how it is used: told beside it, the platform would find out by throwing, twice, what it was given. */
type ClassKey = KeyObject & { readonly padding: number; readonly saltLength: number };

/** Keys of classes that were read already; there are as many as a few years have classes. */
const read = new Map<string, ClassKey>();

function classKey(der: Uint8Array): ClassKey {
	const name = Buffer.from(der).toString('latin1');
	const known = read.get(name);
	if (known) return known;
	const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
	const usable = Object.assign(key, { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 });
	read.set(name, usable);
	return usable;
}

function holdsUnderRsa({ key, message, signature }: Claim): boolean {
	try {
		return verify('sha384', message, classKey(key), signature);
	} catch {
		return false;
	}
}

const [KEY, SIGNATURE] = [32, 64];

/**
 * By libsodium, which takes half of the platform's time and says the same of all keys and signatures that programs are known
 * to judge differently (`tests/vectors/speccheck`).
 */
const holdsUnderEd25519 = ({ key, message, signature }: Claim): boolean =>
	key.length === KEY && signature.length === SIGNATURE && sodium.crypto_sign_verify_detached(signature, message, key);

/** Whether a signature is right; a malformed key holds nothing. */
export const holds = (claim: Claim): boolean =>
	claim.kind === 'pss' ? holdsUnderRsa(claim) : holdsUnderEd25519(claim);
