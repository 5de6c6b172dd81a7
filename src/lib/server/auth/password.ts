import { hash, verify } from '@node-rs/argon2';

/** OWASP's least cost of argon2id for passwords: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Length in characters, counted after normalisation; composition is free (protocol §9). */
const SHORTEST = 12;
const LONGEST = 128;

export type PasswordRefusal = { readonly code: 'password-short' } | { readonly code: 'password-long' };

const normalised = (password: string): string => password.normalize('NFKC');

/** Why a password may not be chosen, or null. */
export function passwordRefusal(password: string): PasswordRefusal | null {
	const { length } = Array.from(normalised(password));
	if (length < SHORTEST) return { code: 'password-short' };
	return length > LONGEST ? { code: 'password-long' } : null;
}

/** argon2id of a password, as the encoded text that names its own cost and salt. */
export const hashPassword = (password: string): Promise<string> => hash(normalised(password), COST);

/** Whether the password is the one hashed; where there is nothing to compare with, the same work is done in vain. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
	if (stored !== null) return verify(stored, normalised(password));
	await hashPassword(password);
	return false;
}
