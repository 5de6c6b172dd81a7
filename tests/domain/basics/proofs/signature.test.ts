import { describe, expect, test } from 'vitest';
import { isSignedBy } from '#domain/basics';
import { aSigner } from '../../../builders/ledger.ts';

const flip = (hex: string, at: number): string =>
	hex.slice(0, at) + (parseInt(hex[at] ?? '0', 16) ^ 1).toString(16) + hex.slice(at + 1);

describe('an Ed25519 signature', () => {
	test('of RFC 8032 §7.1, test 2, holds', () => {
		const key = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c';
		const signature =
			'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
		expect(isSignedBy(key, 'r', signature)).toBe(true);
		expect(isSignedBy(key, 's', signature)).toBe(false);
	});

	test('by the platform holds, and with any digit changed it does not', () => {
		const signer = aSigner();
		const signature = signer.sign('台账');
		expect(isSignedBy(signer.publicKey, '台账', signature)).toBe(true);
		for (let at = 0; at < 128; at++) expect(isSignedBy(signer.publicKey, '台账', flip(signature, at))).toBe(false);
		expect(isSignedBy(aSigner().publicKey, '台账', signature)).toBe(false);
	});

	test('that is no signature, or of no key, holds for nothing', () => {
		const signer = aSigner();
		const { publicKey } = signer;
		const signature = signer.sign('a');
		for (const text of ['', 'zz', signature.slice(2), signature.toUpperCase()])
			expect(isSignedBy(publicKey, 'a', text)).toBe(false);
		for (const key of ['', 'ff'.repeat(32), publicKey.slice(2)]) expect(isSignedBy(key, 'a', signature)).toBe(false);
	});
});
