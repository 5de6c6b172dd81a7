import { constants, createPublicKey, publicEncrypt, type KeyObject } from 'node:crypto';
import { raise as byHand } from './power.ts';

/** Bits below which the platform takes a modulus for no key. */
const LEAST = 1024;
const keys = new Map<bigint, KeyObject>();

function keyOf(modulus: bigint, digits: string): KeyObject {
	const known = keys.get(modulus);
	if (known) return known;
	const n = Buffer.from(digits, 'hex').toString('base64url');
	const key = createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' });
	keys.set(modulus, key);
	return key;
}

/** As `power.ts`, by the platform: the same number in a fraction of the time. */
export function raise(base: bigint, modulus: bigint): bigint {
	const digits = modulus.toString(16);
	if (4 * digits.length < LEAST || digits.length % 2 > 0) return byHand(base, modulus);
	const message = Buffer.from(base.toString(16).padStart(digits.length, '0'), 'hex');
	const power = publicEncrypt({ key: keyOf(modulus, digits), padding: constants.RSA_NO_PADDING }, message);
	return BigInt(`0x${power.toString('hex')}`);
}
