import { createHash, createPublicKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { classKey, spkiOf } from '#domain/ballot';
import { aSigner } from '../../../builders/signer.ts';

test('a key is named by the SHA-256 of what every other tool reads it from', () => {
	const { modulus, key } = aSigner();
	const spki = Buffer.from(spkiOf(modulus));
	const read = createPublicKey({ key: spki, format: 'der', type: 'spki' });
	expect(read.asymmetricKeyDetails).toEqual({ modulusLength: 3072, publicExponent: 65537n });
	expect(read.export({ format: 'der', type: 'spki' })).toEqual(spki);
	expect(key.id).toBe(createHash('sha256').update(spki).digest('hex'));
});

test('a modulus that is short, long, even or no hex is refused', () => {
	const { modulus } = aSigner();
	const wrong = [
		'',
		modulus.slice(2),
		`${modulus}00`,
		`${modulus.slice(0, -1)}0`,
		`1${modulus.slice(1)}`,
		'x'.repeat(768)
	];
	for (const text of wrong) expect(classKey(text)).toEqual({ ok: false, error: { code: 'class-key-malformed' } });
});
