import { ballotMessage, credentialInput, spkiOf, type Credential, type SignedBallot } from '#domain/ballot';
import { fromHex } from '#domain/basics';

/** A signature to verify: under an RSA key (SubjectPublicKeyInfo, PSS with SHA-384), or under 32 bytes of an Ed25519 key. */
export type Claim = {
	readonly kind: 'pss' | 'ed25519';
	readonly key: Uint8Array;
	readonly message: Uint8Array;
	readonly signature: Uint8Array;
};

/** Keys of classes, encoded; there are as many as a few years have classes. */
const encoded = new Map<string, Uint8Array>();

function keyOf(modulus: string): Uint8Array {
	const known = encoded.get(modulus) ?? spkiOf(modulus);
	encoded.set(modulus, known);
	return known;
}

/** The bytes of a signature; none of what is not, digit for digit, lower-case hexadecimal, and then it is not right. */
function bytesOf(hex: string): Uint8Array {
	const bytes = Buffer.from(hex, 'hex');
	return bytes.toString('hex') === hex ? bytes : new Uint8Array();
}

/** That the key of this modulus signed the credential: `isCredential` of the law by the platform, a hundred times as fast. */
export const signedClaim = (modulus: string, credential: Credential): Claim => ({
	kind: 'pss',
	key: keyOf(modulus),
	message: credentialInput(credential),
	signature: bytesOf(credential.signature)
});

/** That the ballot's own key signed it, for a questionnaire of this hash (64 hex). */
export const ownClaim = (ballot: SignedBallot, questionnaire: string): Claim => ({
	kind: 'ed25519',
	key: fromHex(ballot.vk),
	message: ballotMessage(ballot, questionnaire),
	signature: bytesOf(ballot.proof)
});
