import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '#domain/basics';
import * as native from '../../../../src/domain/basics/platform/ed25519.node.ts';
import * as portable from '../../../../src/domain/basics/platform/ed25519.ts';
import { fc } from '../../../builders/properties.ts';

/** RFC 8032 §7.1, tests 1 to 3: secret, public key, message, signature. */
const vectors = [
	[
		'9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
		'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
		'',
		'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'
	],
	[
		'4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
		'3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
		'72',
		'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'
	],
	[
		'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
		'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
		'af82',
		'6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a'
	]
] as const;

describe.each([
	['in browsers', portable],
	['on Node', native]
])('Ed25519 %s', (_, engine) => {
	test.each(vectors)('of the secret %s is that of RFC 8032', (secret, publicKey, message, signature) => {
		expect(toHex(engine.publicKeyOf(fromHex(secret)))).toBe(publicKey);
		expect(toHex(engine.sign(fromHex(message), fromHex(secret)))).toBe(signature);
	});
});

test('both give the same bytes for every secret and message', () => {
	const bytes = (maxLength: number, minLength = 0) => fc.uint8Array({ minLength, maxLength });
	fc.assert(
		fc.property(bytes(32, 32), bytes(200), (secret, message) => {
			expect(native.publicKeyOf(secret)).toEqual(portable.publicKeyOf(secret));
			expect(native.sign(message, secret)).toEqual(portable.sign(message, secret));
		})
	);
});
