import { publicKeyOf, sign } from '#platform/ed25519';
import {
	assert,
	concat,
	err,
	fromHex,
	isDigest,
	ok,
	sha256,
	sha256Hex,
	toHex,
	utf8,
	type Result
} from '../../basics/index.ts';
import { classKey, type ClassKey } from './class-key.ts';
import { chanceOf, secretOf } from './derive.ts';
import { blind, finalize, prepare, verify, type Blinded, type SignatureRefusal } from './rsabssa.ts';

/**
 * What entitles to one ballot of a class, and names nobody: the public key of the ballot (`vk`), which the rater's device
 * made, under a signature given blind. Hex: `key` and `vk` 64, `prefix` 64, `signature` 768.
 */
export type Credential = {
	readonly key: string;
	readonly vk: string;
	readonly prefix: string;
	readonly signature: string;
};

/** A ballot as it is cast; `revision` counts from 1, `proof` is the signature of the ballot's own key, 128 hex. */
export type SignedBallot = Credential & {
	readonly revision: number;
	readonly body: string;
	readonly proof: string;
};

/** How often a ballot may be cast anew: enough for second thoughts, and no way to fill the box. */
export const MOST_REVISIONS = 20;

const SALT_BYTES = 48;

/** What begins all that is signed or hashed, so that nothing can be taken for something else. */
const AS_CREDENTIAL = utf8('gongping/1/credential\n');
const AS_BALLOT = utf8('gongping/1/ballot\n');
const AS_CAST = utf8('gongping/1/cast\n');

/** What is signed blind, before its random prefix: bound to this use, this key and this ballot. */
const credentialMessage = (keyId: string, vk: string): Uint8Array => concat(AS_CREDENTIAL, fromHex(keyId), fromHex(vk));

/** The bytes under the blind signature of a credential (PSS with SHA-384, salt of 48 bytes). */
export const credentialInput = ({ key, vk, prefix }: Credential): Uint8Array =>
	prepare(credentialMessage(key, vk), fromHex(prefix));

/** What a seed asks the signer of a class to sign, and what becomes of the answer. Keep it for one rater, no longer. */
export type Asked = {
	/** 768 hex: always the same for a seed, and it tells the signer nothing. */
	readonly blinded: string;
	/** The credential out of the signer's answer (768 hex), checked; anything else than a signature of this key is refused. */
	readonly receive: (answer: string) => Result<Credential, SignatureRefusal>;
};

/** Asks the signer of a class, blind, for the credential of a seed (RFC 9474 §4.2; `receive` is §4.4). */
export function askFor(seed: string, key: ClassKey): Asked {
	const { secret, prefix, salt, blind: chance } = chanceOf(seed, key);
	const vk = toHex(publicKeyOf(secret));
	const prepared = prepare(credentialMessage(key.id, vk), prefix);
	const { message, inverse } = blindWith(key, prepared, salt, chance);
	return {
		blinded: toHex(message),
		receive: (answer) => {
			if (!/^[0-9a-f]{768}$/.test(answer)) return err({ code: 'signature-wrong' });
			const signature = finalize(key, prepared, salt, fromHex(answer), inverse);
			if (!signature.ok) return signature;
			return ok({ key: key.id, vk, prefix: toHex(prefix), signature: toHex(signature.value) });
		}
	};
}

/** A key of two large primes fits the first blind; one that fits none of these is no such key. */
const MOST_BLINDS = 64;

function blindWith(key: ClassKey, prepared: Uint8Array, salt: Uint8Array, chance: (tried: number) => bigint): Blinded {
	for (let tried = 0; ; tried++) {
		assert(tried < MOST_BLINDS, 'a blind fits the key');
		const blinded = blind(key, prepared, salt, chance(tried));
		if (blinded.ok) return blinded.value;
	}
}

/** Whether the parts of a credential but for its signature have their form: what lies in the box may have been written by hand. */
export const isWellFormed = ({ key, vk, prefix }: Credential): boolean => [key, vk, prefix].every(isDigest);

/** Whether a credential was signed by the key of this modulus, and by no other. */
export function isCredential(modulus: string, credential: Credential): boolean {
	const key = classKey(modulus);
	if (!key.ok || key.value.id !== credential.key) return false;
	return verify(key.value, credentialInput(credential), SALT_BYTES, fromHex(credential.signature));
}

/**
 * What the roll keeps beside the person's invitation so that the same request may repeat; 64 hex. The roll holds it and the
 * box holds the credential: to step from one to the other is to find the blind, which is chance and kept nowhere.
 */
export const exchangeMark = (blinded: string): string => sha256Hex(concat(utf8('gongping/1/mark\n'), fromHex(blinded)));

/** The place in the box of the one ballot a credential entitles to, 64 hex. */
export const ballotId = ({ key, vk }: Pick<Credential, 'key' | 'vk'>): string =>
	sha256Hex(concat(AS_BALLOT, fromHex(key), fromHex(vk)));

/** The bytes the ballot's own key signs: nobody else can put another body, revision or questionnaire in their place. */
export const ballotMessage = (
	{ key, revision, body }: Pick<SignedBallot, 'key' | 'revision' | 'body'>,
	questionnaire: string
): Uint8Array =>
	concat(AS_CAST, fromHex(key), Uint8Array.of(revision >> 8, revision), fromHex(questionnaire), sha256(utf8(body)));

/** A ballot signed by its own key; `questionnaire`: hash of what was asked, 64 hex. */
export function signBallot(
	seed: string,
	credential: Credential,
	ballot: Pick<SignedBallot, 'revision' | 'body'>,
	questionnaire: string
): SignedBallot {
	const message = ballotMessage({ ...ballot, key: credential.key }, questionnaire);
	return { ...credential, ...ballot, proof: toHex(sign(message, secretOf(seed, credential.key))) };
}
