import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { createPublicKey, randomBytes, verify as nodeVerify, constants } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '#domain/basics';
import { spkiOf } from '#domain/ballot';
import { inverse } from '../../../../src/domain/ballot/blind/integer.ts';
import { blind, finalize, prepare, verify } from '../../../../src/domain/ballot/blind/rsabssa.ts';
import { aSigner, keyOfPrimes, signWith } from '../../../builders/signer.ts';
import vectors from '../../../vectors/rfc9474/vectors.json' with { type: 'json' };

const big = (hex: string): bigint => BigInt(`0x${hex}`);
const [p, q] = [big(vectors.p), big(vectors.q)];
const modulus = p * q;
const key = { modulus, length: 512 };

describe('RFC 9474, Appendix A', () => {
	const privateKey = keyOfPrimes(p, q);

	test.each(vectors.variants)('$name', ({ prefix, salt, inv, blinded_msg, sig }) => {
		const prepared = prepare(fromHex(vectors.msg), fromHex(prefix));
		const blinded = blind(key, prepared, fromHex(salt), inverse(big(inv), modulus) ?? 0n);
		if (!blinded.ok) throw new Error(blinded.error.code);
		expect(toHex(blinded.value.message)).toBe(blinded_msg);
		expect(blinded.value.inverse).toBe(big(inv));
		const answer = fromHex(signWith(privateKey, blinded_msg));
		const signature = finalize(key, prepared, fromHex(salt), answer, blinded.value.inverse);
		expect(signature).toEqual({ ok: true, value: fromHex(sig) });
		expect(verify(key, prepared, salt.length / 2, fromHex(sig))).toBe(true);
		expect(verify(key, prepared, salt.length / 2 + 1, fromHex(sig))).toBe(false);
	});
});

describe('a signature made blind', () => {
	const signer = aSigner();
	const message = prepare(fromHex('00ff'), new Uint8Array(randomBytes(32)));
	const salt = new Uint8Array(randomBytes(48));
	const made = blind(signer.key, message, salt, big(randomBytes(380).toString('hex')) | 1n);
	if (!made.ok) throw new Error(made.error.code);
	const { message: blinded, inverse: inv } = made.value;
	const answer = fromHex(signer.sign(toHex(blinded)));
	const outcome = finalize(signer.key, message, salt, answer, inv);
	if (!outcome.ok) throw new Error(outcome.error.code);
	const signature = outcome.value;

	test('holds for Node and for another implementation of the RFC', async () => {
		const spki = createPublicKey({ key: Buffer.from(spkiOf(signer.modulus)), format: 'der', type: 'spki' });
		const options = { key: spki, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
		expect(nodeVerify('sha384', message, options, signature)).toBe(true);
		const theirs = await crypto.subtle.importKey(
			'spki',
			Uint8Array.from(spkiOf(signer.modulus)),
			{ name: 'RSA-PSS', hash: 'SHA-384' },
			true,
			['verify']
		);
		expect(await RSABSSA.SHA384.PSS.Randomized().verify(theirs, signature, message)).toBe(true);
	});

	test('is refused when a bit of the answer, of the message or of the signature is another', () => {
		for (let at = 0; at < 384; at += 24) {
			const wrong = answer.slice();
			wrong[at] = (wrong[at] ?? 0) ^ 1;
			expect(finalize(signer.key, message, salt, wrong, inv)).toEqual({
				ok: false,
				error: { code: 'signature-wrong' }
			});
			const other = signature.slice();
			other[at] = (other[at] ?? 0) ^ 0x10;
			expect(verify(signer.key, message, 48, other)).toBe(false);
		}
		expect(verify(signer.key, Uint8Array.of(1), 48, signature)).toBe(false);
	});

	test('is refused when it is too long, too short or not below the modulus', () => {
		for (const wrong of [answer.slice(1), new Uint8Array([0, ...answer]), fromHex(signer.modulus)])
			expect(finalize(signer.key, message, salt, wrong, inv)).toMatchObject({ ok: false });
		expect(verify(signer.key, message, 48, fromHex(signer.modulus))).toBe(false);
	});

	test('is of no use under another key', () => {
		expect(verify(aSigner().key, message, 48, signature)).toBe(false);
	});
});

test('a blind that shares a factor with the modulus, is 0, 1 or not below it is unfit', () => {
	const prepared = prepare(fromHex(vectors.msg), new Uint8Array());
	for (const unfit of [0n, 1n, p, modulus, modulus + 2n])
		expect(blind(key, prepared, new Uint8Array(), unfit)).toEqual({ ok: false, error: { code: 'blind-unfit' } });
});
