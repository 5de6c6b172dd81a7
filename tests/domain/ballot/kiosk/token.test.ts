import { expect, test } from 'vitest';
import { parseToken, TOKEN_BYTES, tokenHash, tokenText } from '#domain/ballot';
import { bytesNamed } from '../../../builders/ballot.ts';

const random = bytesNamed('device tokens');
const tokens = [
	new Uint8Array(32),
	new Uint8Array(32).fill(255),
	...Array.from({ length: 200 }, () => random(TOKEN_BYTES))
];

test('a device token comes back from its text, however it is typed', () => {
	for (const token of tokens) {
		const text = tokenText(token);
		expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){12}[0-9A-HJKMNP-TV-Z]{4}$/);
		for (const typed of [text, text.toLowerCase().replaceAll('-', ' '), text.replaceAll('0', 'o').replaceAll('1', 'l')])
			expect(parseToken(typed)).toEqual({ ok: true, value: token });
	}
});

test('what is short, long, foreign or more than 32 bytes is no token', () => {
	const text = tokenText(random(TOKEN_BYTES));
	const refused = { ok: false, error: { code: 'kiosk-token-malformed' } };
	for (const typed of ['', text.slice(1), `${text}0`, text.replace(/^./, 'U'), 'Z'.repeat(52)])
		expect(parseToken(typed)).toEqual(refused);
});

test('a token is stored as a hash that no two share and that shows nothing of it', () => {
	const hashes = tokens.map(tokenHash);
	expect(new Set(hashes).size).toBe(tokens.length);
	expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
});
