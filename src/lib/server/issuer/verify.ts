import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { ballotMessage, credentialInput, spkiOf, type Credential, type SignedBallot } from '#domain/ballot';
import { concat, fromHex } from '#domain/basics';

const SALT_BYTES = 48;
/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410 §4) before its 32 bytes. */
const ED25519 = fromHex('302a300506032b6570032100');

/** Keys of classes that were read already; there are as many as a few years have classes. */
const read = new Map<string, KeyObject>();

const asKey = (spki: Uint8Array): KeyObject => createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });

function keyOf(modulus: string): KeyObject {
	const known = read.get(modulus) ?? asKey(spkiOf(modulus));
	read.set(modulus, known);
	return known;
}

/** Whether the key of this modulus signed the credential: `isCredential` of the law by the platform, a hundred times as fast. */
export const isSigned = (modulus: string, credential: Credential): boolean =>
	verify(
		'sha384',
		credentialInput(credential),
		{ key: keyOf(modulus), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES },
		fromHex(credential.signature)
	);

/** Whether the ballot's own key signed it, for a questionnaire of this hash (64 hex). */
export const isOwn = (ballot: SignedBallot, questionnaire: string): boolean =>
	verify(null, ballotMessage(ballot, questionnaire), asKey(concat(ED25519, fromHex(ballot.vk))), fromHex(ballot.proof));
