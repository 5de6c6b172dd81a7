import { concat, err, fromHex, ok, sha256Hex, type Result } from '../../basics/index.ts';
import type { SignerKey } from './rsabssa.ts';

/** The public key of one class of ballots: RSA, 3072 bits, exponent 65537. `id`: SHA-256 of its SPKI, 64 hex. */
export type ClassKey = SignerKey & { readonly id: string };

export type ClassKeyRefusal = { readonly code: 'class-key-malformed' };

const LENGTH = 384;
/** SubjectPublicKeyInfo (RFC 5280, RFC 3279 §2.3.1) of such a key, before and after the modulus. */
const BEFORE = fromHex('308201a2300d06092a864886f70d01010105000382018f003082018a0282018100');
const AFTER = fromHex('0203010001');
const MODULUS = /^[89a-f][0-9a-f]{766}[13579bdf]$/;

/** The key of a modulus in hex; refuses any other length, and even numbers. */
export function classKey(modulus: string): Result<ClassKey, ClassKeyRefusal> {
	if (!MODULUS.test(modulus)) return err({ code: 'class-key-malformed' });
	return ok({ id: sha256Hex(spkiOf(modulus)), modulus: BigInt(`0x${modulus}`), length: LENGTH });
}

/** The SubjectPublicKeyInfo (DER) of a modulus in hex: what every other tool reads. */
export const spkiOf = (modulus: string): Uint8Array => concat(BEFORE, fromHex(modulus), AFTER);
