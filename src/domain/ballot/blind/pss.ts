import { assert, compareBytes, concat, sha384 } from '../../basics/index.ts';

const HASH_BYTES = 48;
const TRAILER = 0xbc;

const bytesFor = (bits: number): number => Math.ceil(bits / 8);

/** EMSA-PSS-ENCODE of RFC 8017 §9.1.1 with SHA-384 and MGF1; `bits` is one less than the modulus has. */
export function encodePss(message: Uint8Array, salt: Uint8Array, bits: number): Uint8Array {
	const length = bytesFor(bits);
	assert(length >= HASH_BYTES + salt.length + 2, 'the modulus has room for hash and salt');
	// 4. – 6. M' = eight zeros || mHash || salt, H = Hash(M')
	const hash = hashWithSalt(message, salt);
	// 7. – 8. DB = PS || 0x01 || salt
	const data = new Uint8Array(length - HASH_BYTES - 1);
	data[data.length - salt.length - 1] = 1;
	data.set(salt, data.length - salt.length);
	// 9. – 11. maskedDB = DB xor MGF(H), its unused leftmost bits zero
	const masked = clearTop(xor(data, maskOf(hash, data.length)), bits);
	// 12. EM = maskedDB || H || 0xbc
	return concat(masked, hash, Uint8Array.of(TRAILER));
}

/** EMSA-PSS-VERIFY of RFC 8017 §9.1.2 for a salt of `saltLength` bytes. */
export function isPss(message: Uint8Array, encoded: Uint8Array, saltLength: number, bits: number): boolean {
	const length = bytesFor(bits);
	// 3. – 4. long enough, and the trailer
	if (encoded.length !== length || length < HASH_BYTES + saltLength + 2) return false;
	if (encoded[length - 1] !== TRAILER) return false;
	// 5. – 6. maskedDB and H; the unused leftmost bits are zero
	const masked = encoded.slice(0, length - HASH_BYTES - 1);
	const hash = encoded.slice(masked.length, length - 1);
	if (compareBytes(masked, clearTop(masked.slice(), bits)) !== 0) return false;
	// 7. – 10. DB = maskedDB xor MGF(H) is zeros, 0x01 and the salt
	const data = clearTop(xor(masked, maskOf(hash, masked.length)), bits);
	const salt = data.slice(data.length - saltLength);
	const before = data.slice(0, data.length - saltLength);
	if (before.some((byte, at) => byte !== (at === before.length - 1 ? 1 : 0))) return false;
	// 11. – 14. H = Hash(eight zeros || mHash || salt)
	return compareBytes(hash, hashWithSalt(message, salt)) === 0;
}

const hashWithSalt = (message: Uint8Array, salt: Uint8Array): Uint8Array =>
	sha384(concat(new Uint8Array(8), sha384(message), salt));

/** MGF1 of RFC 8017 §B.2.1. */
function maskOf(seed: Uint8Array, length: number): Uint8Array {
	const blocks = Array.from({ length: Math.ceil(length / HASH_BYTES) }, (_, at) =>
		sha384(concat(seed, Uint8Array.of(0, 0, at >> 8, at)))
	);
	return concat(...blocks).slice(0, length);
}

const xor = (one: Uint8Array, other: Uint8Array): Uint8Array => one.map((byte, at) => byte ^ (other[at] ?? 0));

function clearTop(bytes: Uint8Array, bits: number): Uint8Array {
	bytes[0] = (bytes[0] ?? 0) & (0xff >> (8 * bytesFor(bits) - bits));
	return bytes;
}
