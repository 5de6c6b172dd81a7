import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';
import sodium from 'sodium-native';
import type { Claim } from './claim.ts';

/** Keys of classes that were read already; there are as many as a few years have classes. */
const read = new Map<string, KeyObject>();

function classKey(der: Uint8Array): KeyObject {
	const name = Buffer.from(der).toString('latin1');
	const known = read.get(name) ?? createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
	read.set(name, known);
	return known;
}

const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };

/**
 * The platform finds out by throwing what kind of key it was given, several times for each signature; without stacks that costs
 * a sixth less.
 */
function holdsUnderRsa({ key, message, signature }: Claim): boolean {
	const before = Error.stackTraceLimit;
	Error.stackTraceLimit = 0;
	try {
		return verify('sha384', message, { key: classKey(key), ...pss }, signature);
	} catch {
		return false;
	} finally {
		Error.stackTraceLimit = before;
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
