import { concat, err, ok, type Result } from '../../basics/index.ts';
import { raise } from '#platform/power';
import { inverse, toInteger, toOctets } from './integer.ts';
import { encodePss, isPss } from './pss.ts';

/**
 * The rater's side of RSABSSA-SHA384-PSS (RFC 9474): a signature on a message the signer never sees. Public exponent 65537;
 * chance (prefix, salt, blind) is brought by the caller, so that the same chance repeats byte for byte.
 */

/** The public key of a signer: the modulus and its length in bytes, which it fills to the last bit. */
export type SignerKey = { readonly modulus: bigint; readonly length: number };

/** A blinded message, and what takes the blinding off its signature. */
export type Blinded = { readonly message: Uint8Array; readonly inverse: bigint };

export type BlindRefusal = { readonly code: 'blind-unfit' };
export type SignatureRefusal = { readonly code: 'signature-wrong' };

const bitsOf = ({ length }: SignerKey): number => 8 * length - 1;

/** Prepare of RFC 9474 §4.1: `prefix` is 32 bytes of chance (PrepareRandomize) or empty (PrepareIdentity). */
export const prepare = (message: Uint8Array, prefix: Uint8Array): Uint8Array => concat(prefix, message);

/** Blind of RFC 9474 §4.2. A `blind` that shares a factor with the modulus, or is not below it, is unfit: draw another. */
export function blind(
	key: SignerKey,
	prepared: Uint8Array,
	salt: Uint8Array,
	blind: bigint
): Result<Blinded, BlindRefusal> {
	const { modulus, length } = key;
	// 1. – 3. encoded_msg = EMSA-PSS-ENCODE(msg, bit_len(n) - 1), m = bytes_to_int(encoded_msg)
	const encoded = toInteger(encodePss(prepared, salt, bitsOf(key)));
	// 4. – 5. m and n are coprime; 6. r = random_integer_uniform(1, n); 7. – 8. inv = inverse_mod(r, n): both by one
	// inverse of m * r, for Euclid's algorithm is most of the work
	const both = blind > 1n && blind < modulus ? inverse(encoded * blind, modulus) : null;
	if (both === null) return err({ code: 'blind-unfit' });
	// 9. x = RSAVP1(pk, r); 10. z = m * x mod n; 11. – 12. blinded_msg = int_to_bytes(z, modulus_len)
	const message = toOctets((encoded * raise(blind, modulus)) % modulus, length);
	return ok({ message, inverse: (both * encoded) % modulus });
}

/** Finalize of RFC 9474 §4.4: the signature, once it is known to be one. */
export function finalize(
	key: SignerKey,
	prepared: Uint8Array,
	salt: Uint8Array,
	blindSignature: Uint8Array,
	inverse: bigint
): Result<Uint8Array, SignatureRefusal> {
	// 1. the right length; 2. z = bytes_to_int(blind_sig)
	const z = toInteger(blindSignature);
	if (blindSignature.length !== key.length || z >= key.modulus) return err({ code: 'signature-wrong' });
	// 3. s = z * inv mod n; 4. sig = int_to_bytes(s, modulus_len)
	const signature = toOctets((z * inverse) % key.modulus, key.length);
	// 5. – 7. RSASSA-PSS-VERIFY
	return verify(key, prepared, salt.length, signature) ? ok(signature) : err({ code: 'signature-wrong' });
}

/** RSASSA-PSS-VERIFY of RFC 8017 §8.1.2, as RFC 9474 §4.5 asks for. */
export function verify(key: SignerKey, prepared: Uint8Array, saltLength: number, signature: Uint8Array): boolean {
	const value = toInteger(signature);
	if (signature.length !== key.length || value >= key.modulus) return false;
	return isPss(prepared, toOctets(raise(value, key.modulus), key.length), saltLength, bitsOf(key));
}
