import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
	ballotId,
	ballotMessage,
	askFor,
	credentialInput,
	exchangeMark,
	isCredential,
	signBallot,
	type Credential
} from '#domain/ballot';
import { aSigner } from '../../../builders/signer.ts';

const seed = '000102030405060708090a0b0c0d0e0f';
const signer = aSigner();
const { blinded, receive } = askFor(seed, signer.key);
const received = receive(signer.sign(blinded));
if (!received.ok) throw new Error(received.error.code);
const credential = received.value;
const questionnaire = 'ab'.repeat(32);

const flip = (hex: string, bit: number): string => {
	const bytes = Buffer.from(hex, 'hex');
	bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
	return bytes.toString('hex');
};

describe('a credential', () => {
	test('is asked for in the same bytes and comes out the same, however often', () => {
		expect(askFor(seed, signer.key).blinded).toBe(blinded);
		expect(askFor(seed, signer.key).receive(signer.sign(blinded))).toEqual(received);
		expect(blinded).toMatch(/^[0-9a-f]{768}$/);
	});

	test('holds under its own key and under no other', () => {
		expect(isCredential(signer.modulus, credential)).toBe(true);
		const other = aSigner();
		expect(isCredential(other.modulus, credential)).toBe(false);
		expect(isCredential(other.modulus, { ...credential, key: other.key.id })).toBe(false);
		expect(isCredential('00', credential)).toBe(false);
	});

	test('is refused when the signer answers with anything but a signature', () => {
		const refusal = { ok: false, error: { code: 'signature-wrong' } };
		const answer = signer.sign(blinded);
		for (const wrong of ['', 'zz', answer.toUpperCase(), `${answer}00`, flip(answer, 5), signer.modulus, blinded])
			expect(askFor(seed, signer.key).receive(wrong)).toEqual(refusal);
		expect(askFor(seed, aSigner().key).receive(answer)).toEqual(refusal);
	});

	test('with any one bit turned over is none', () => {
		const fields: (keyof Credential)[] = ['vk', 'prefix', 'signature'];
		for (const field of fields)
			for (let bit = 0; bit < credential[field].length * 4; bit += 3)
				expect(isCredential(signer.modulus, { ...credential, [field]: flip(credential[field], bit) })).toBe(false);
	});

	test('gives the roll a mark and the box an id that have nothing in common', () => {
		expect(exchangeMark(blinded)).toMatch(/^[0-9a-f]{64}$/);
		expect(exchangeMark(blinded)).not.toBe(exchangeMark(flip(blinded, 0)));
		expect(ballotId(credential)).not.toBe(exchangeMark(blinded));
		expect(ballotId(credential)).not.toBe(ballotId({ ...credential, key: flip(credential.key, 0) }));
		expect(credentialInput(credential)).toHaveLength(32 + 'gongping/1/credential\n'.length + 64);
	});
});

describe('a signed ballot', () => {
	const ballot = signBallot(seed, credential, { revision: 1, body: '{}' }, questionnaire);
	const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(ballot.vk, 'hex')]);
	const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
	const holds = (each: typeof ballot, asked = questionnaire): boolean =>
		verify(null, ballotMessage(each, asked), publicKey, Buffer.from(each.proof, 'hex'));

	test('holds for the platform, and repeats byte for byte', () => {
		expect(holds(ballot)).toBe(true);
		expect(signBallot(seed, credential, { revision: 1, body: '{}' }, questionnaire)).toEqual(ballot);
	});

	test('does not hold with another body, revision, key, questionnaire or proof', () => {
		expect(holds({ ...ballot, body: '{ }' })).toBe(false);
		expect(holds({ ...ballot, revision: 2 })).toBe(false);
		expect(holds({ ...ballot, revision: 257 })).toBe(false);
		expect(holds({ ...ballot, key: flip(ballot.key, 9) })).toBe(false);
		expect(holds(ballot, flip(questionnaire, 9))).toBe(false);
		for (let bit = 0; bit < 512; bit++) expect(holds({ ...ballot, proof: flip(ballot.proof, bit) })).toBe(false);
	});
});
