import { fromHex, hkdfSha256, toHex } from '../../basics/index.ts';
import { codeDigits, type Code } from '../code.ts';
import { toInteger } from './integer.ts';
import type { ClassKey } from './class-key.ts';

/** The chance of one ballot key; all of it follows from the seed, so that a lost answer is asked for in the same bytes. */
export type Chance = {
	/** Secret of the ballot's Ed25519 key, 32 bytes. */
	readonly secret: Uint8Array;
	/** `msg_prefix` of RFC 9474, 32 bytes. */
	readonly prefix: Uint8Array;
	/** Salt of the encoding, 48 bytes. */
	readonly salt: Uint8Array;
	/** What blinds the message: the first of these, counted from 0, that is fit for it; below the modulus. */
	readonly blind: (tried: number) => bigint;
};

const NO_SALT = new Uint8Array(32);

/** HKDF-SHA-256 (RFC 5869) of a seed, 32 hex, under `gongping/1|<key>|<label>` (protocol §4.2). */
const derive = (seed: string, keyId: string, label: string, length: number): Uint8Array =>
	hkdfSha256(fromHex(seed), NO_SALT, `gongping/1|${keyId}|${label}`, length);

/** The secret of the ballot key of a seed, 32 bytes. */
export const secretOf = (seed: string, keyId: string): Uint8Array => derive(seed, keyId, 'ed', 32);

/** Everything a request for a credential needs. A blind is 400 bytes modulo n, so that none is likelier than another. */
export const chanceOf = (seed: string, key: ClassKey): Chance => ({
	secret: secretOf(seed, key.id),
	prefix: derive(seed, key.id, 'prefix', 32),
	salt: derive(seed, key.id, 'pss', 48),
	blind: (tried) => toInteger(derive(seed, key.id, `r|${tried}`, 400)) % key.modulus
});

/**
 * The seed of a ballot from the seed of a form and the code typed into it, 32 hex: two people who use one form, in a
 * household or at a kiosk, never get one ballot between them.
 */
export const seedFor = (formSeed: string, code: Code): string =>
	toHex(hkdfSha256(fromHex(formSeed), NO_SALT, `gongping/1|form|${codeDigits(code)}`, 16));
