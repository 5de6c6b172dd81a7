import { createPublicKey, verify as byPlatform } from 'node:crypto';
import { expect, test } from 'vitest';
import { fromHex } from '#domain/basics';
import { verifyAside } from '#lib/server/examiner/crew.ts';
import vectors from '../../vectors/speccheck/vectors.json' with { type: 'json' };

const platform = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean => {
	const x = Buffer.from(key).toString('base64url');
	return byPlatform(
		null,
		message,
		createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }),
		signature
	);
};

test.for(vectors.cases)(
	'of signatures that programs judge differently ours is judged as the strictest do: $number, $case',
	async ({ number, ...given }) => {
		const [key, message, signature] = [given.key, given.message, given.signature].map(fromHex) as [
			Uint8Array,
			Uint8Array,
			Uint8Array
		];
		expect(await verifyAside({ kind: 'ed25519', key, message, signature })).toBe(number === 6);
		expect(platform(key, message, signature)).toBe(number === 6);
	}
);
