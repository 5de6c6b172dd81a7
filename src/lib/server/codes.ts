import { hash, verify } from '@node-rs/argon2';

/**
 * Cost of hashing an invitation's secret: 4 MiB, one pass. Less than a password's, because ten random digits with a pepper
 * need no stretching against guesses of human choice (protocol §3).
 */
const COST = { memoryCost: 4096, timeCost: 1, parallelism: 1 };

/** argon2id of the ten secret digits under the pepper, as an encoded text of always the same length. */
export function hashSecret(pepper: Uint8Array, secret: string): Promise<string> {
	return hash(secret, { ...COST, secret: pepper });
}

/** Whether the digits are those that were hashed. */
export function verifySecret(pepper: Uint8Array, stored: string, secret: string): Promise<boolean> {
	return verify(stored, secret, { secret: pepper });
}

/** Does the work of `verifySecret` for a reference nobody holds, so that its absence cannot be heard in the answer's delay. */
export async function verifyUnknown(pepper: Uint8Array, secret: string): Promise<false> {
	await hashSecret(pepper, secret);
	return false;
}
