import { assert, concat, err, fromHex, hmacSha256, ok, sha256Hex, toHex, utf8, type Result } from '../basics/index.ts';
import { ballotClass, parseBallotClass, type ClassId } from './ballot-class.ts';
import { codeDigits, type Code, type RandomBytes } from './code.ts';

/**
 * Level L0 (protocol §2): the server issues the credential in the same request that shows the code, and promises not to
 * keep the two together. A blind signature will replace this file; its callers stay.
 */

/** What entitles to one ballot of a class, and names nobody. `nonce` and `tag`: 64 hex each. */
export type Credential = { readonly classId: ClassId; readonly nonce: string; readonly tag: string };

export type SeedRefusal = { readonly code: 'seed-malformed' };
export type CredentialRefusal = { readonly code: 'credential-malformed' };

const SEED = /^[0-9a-f]{32}$/;
const ENCODED = /^([0-9a-f]{64})([0-9a-f]{64})((?:[0-9a-f]{2})+)$/;

/** A rater's request: the seed of its form and the code it shows. Sent twice, it asks twice for the same. */
export type ExchangeRequest = { readonly seed: string; readonly code: Code };

/** The seed of a form, 16 bytes of chance as 32 hex. */
export const makeSeed = (random: RandomBytes): string => toHex(random(16));

/** A seed that came back with a form. */
export const parseSeed = (text: string): Result<string, SeedRefusal> =>
	SEED.test(text) ? ok(text) : err({ code: 'seed-malformed' });

/**
 * What the roll keeps beside the person's invitation so that the same request may repeat; 64 hex.
 *
 * The roll holds the mark and the box holds the nonce. Were one a function of the other, whoever has both files would
 * know every ballot's rater. Both are hashes of the seed under different prefixes: to step from one to the other is to
 * find 128 bits of chance, and the seed is kept nowhere. The code stands in both, so that two people who use one form,
 * in a household or at a kiosk, never get one ballot between them.
 */
export const exchangeMark = (request: ExchangeRequest): string => sha256Hex(`gongping/1/mark\n${textOf(request)}`);

const textOf = ({ seed, code }: ExchangeRequest): string => `${seed}\n${codeDigits(code)}`;

/** The rater's part of the credential, 64 hex; for why it is no function of the mark, see `exchangeMark`. */
export const credentialNonce = (request: ExchangeRequest): string => sha256Hex(`gongping/1/nonce\n${textOf(request)}`);

/** The credential of a nonce: the same again whenever it is asked for again. `classKey`: the server's secret of this class. */
export const issueCredential = (classKey: Uint8Array, classId: ClassId, nonce: string): Credential => ({
	classId,
	nonce,
	tag: tagOf(classKey, classId, nonce)
});

const tagOf = (classKey: Uint8Array, classId: ClassId, nonce: string): string =>
	toHex(hmacSha256(classKey)(`gongping/1/credential\n${classId}\n${nonce}`));

/** Whether the credential was issued under this key; takes as long for a good guess as for a bad one. */
export function checkCredential(classKey: Uint8Array, { classId, nonce, tag }: Credential): boolean {
	const expected = tagOf(classKey, classId, nonce);
	let difference = expected.length ^ tag.length;
	for (let at = 0; at < expected.length; at++) difference |= expected.charCodeAt(at) ^ tag.charCodeAt(at);
	return difference === 0;
}

/** The credential as one URL-safe text: the hex of nonce, tag and class. */
export function encodeCredential({ classId, nonce, tag }: Credential): string {
	const encoded = toHex(concat(fromHex(nonce), fromHex(tag), utf8(classId)));
	assert(ENCODED.test(encoded), 'nonce and tag are 32 bytes each');
	return encoded;
}

/** A credential that came back; well formed, which says nothing of who issued it. */
export function decodeCredential(text: string): Result<Credential, CredentialRefusal> {
	const [, nonce, tag, classHex] = ENCODED.exec(text) ?? [];
	if (nonce === undefined || tag === undefined || classHex === undefined) return err({ code: 'credential-malformed' });
	const named = parseBallotClass(new TextDecoder().decode(fromHex(classHex)));
	return named.ok ? ok({ classId: ballotClass(named.value), nonce, tag }) : err({ code: 'credential-malformed' });
}

/** The place in the box of the one ballot a credential entitles to, 64 hex; a second ballot takes the place of the first. */
export const ballotId = ({ classId, nonce }: Credential): string =>
	sha256Hex(`gongping/1/ballot\n${classId}\n${nonce}`);
