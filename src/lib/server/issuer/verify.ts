import { constants, createPublicKey, verify, webcrypto, type KeyObject } from 'node:crypto';
import { ballotMessage, credentialInput, spkiOf, type Credential, type SignedBallot } from '#domain/ballot';
import { fromHex } from '#domain/basics';

const SALT_BYTES = 48;

/*
 * The platform verifies on threads of its own: on the one that answers requests, the two signatures of a ballot would cost
 * more than everything else that is done for it.
 */

/** Keys of classes that were read already; there are as many as a few years have classes. */
const read = new Map<string, KeyObject>();

function keyOf(modulus: string): KeyObject {
	const known =
		read.get(modulus) ?? createPublicKey({ key: Buffer.from(spkiOf(modulus)), format: 'der', type: 'spki' });
	read.set(modulus, known);
	return known;
}

/** Whether the key of this modulus signed the credential: `isCredential` of the law by the platform, a hundred times as fast. */
export const isSigned = (modulus: string, credential: Credential): Promise<boolean> =>
	new Promise((resolve, reject) => {
		verify(
			'sha384',
			credentialInput(credential),
			{ key: keyOf(modulus), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES },
			fromHex(credential.signature),
			(error, right) => (error ? reject(error) : resolve(right))
		);
	});

/** Whether the ballot's own key signed it, for a questionnaire of this hash (64 hex). */
export async function isOwn(ballot: SignedBallot, questionnaire: string): Promise<boolean> {
	const { subtle } = webcrypto;
	const key = await subtle.importKey('raw', new Uint8Array(fromHex(ballot.vk)), 'Ed25519', false, ['verify']);
	const [proof, message] = [
		new Uint8Array(fromHex(ballot.proof)),
		new Uint8Array(ballotMessage(ballot, questionnaire))
	];
	return subtle.verify('Ed25519', key, proof, message);
}
