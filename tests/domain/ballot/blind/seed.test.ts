import { expect, test } from 'vitest';
import { makeSeed, parseSeed } from '#domain/ballot';
import { bytesNamed } from '../../../builders/ballot.ts';

test('a seed is 16 bytes of chance in hex and comes back from the form as it went', () => {
	const made = makeSeed(bytesNamed('seed'));
	expect(made).toMatch(/^[0-9a-f]{32}$/);
	expect(parseSeed(made)).toEqual({ ok: true, value: made });
});

test('anything else is no seed', () => {
	const seed = '000102030405060708090a0b0c0d0e0f';
	for (const text of ['', 'ab', seed.toUpperCase(), `${seed}0`, ` ${seed}`])
		expect(parseSeed(text)).toEqual({ ok: false, error: { code: 'seed-malformed' } });
});
