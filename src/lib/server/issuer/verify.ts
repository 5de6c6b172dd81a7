import { ballotMessage, credentialInput, spkiOf, type Credential, type SignedBallot } from '#domain/ballot';
import { fromHex } from '#domain/basics';
import { verifyAside } from './verifier.ts';

/** Keys of classes that were read already; there are as many as a few years have classes. */
const read = new Map<string, Uint8Array>();

function keyOf(modulus: string): Uint8Array {
	const known = read.get(modulus) ?? spkiOf(modulus);
	read.set(modulus, known);
	return known;
}

/** Whether the key of this modulus signed the credential: `isCredential` of the law by the platform, a hundred times as fast. */
export const isSigned = (modulus: string, credential: Credential): Promise<boolean> =>
	verifyAside({
		kind: 'pss',
		key: keyOf(modulus),
		message: credentialInput(credential),
		signature: fromHex(credential.signature)
	});

/** Whether the ballot's own key signed it, for a questionnaire of this hash (64 hex). */
export const isOwn = (ballot: SignedBallot, questionnaire: string): Promise<boolean> =>
	verifyAside({
		kind: 'ed25519',
		key: fromHex(ballot.vk),
		message: ballotMessage(ballot, questionnaire),
		signature: fromHex(ballot.proof)
	});
