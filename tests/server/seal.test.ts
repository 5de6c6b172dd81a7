import { expect, test } from 'vitest';
import { openSeal } from '#lib/server/seal.ts';

const seal = openSeal(new Uint8Array(32).fill(1));

test('a sealed text opens in its place and says nothing before', () => {
	const sealed = seal.seal('张三', 'member 1');
	expect(seal.open(sealed, 'member 1')).toBe('张三');
	expect(Buffer.from(sealed, 'base64').toString('utf8')).not.toContain('张三');
	expect(seal.seal('张三', 'member 1')).not.toBe(sealed);
});

test('no two of three thousand texts are sealed under one nonce', () => {
	const nonces = Array.from({ length: 3000 }, () => seal.seal('张三', 'member 1').slice(0, 16));
	expect(new Set(nonces).size).toBe(3000);
});

test('a sealed text that was moved, changed, cut or sealed under another key does not open', () => {
	const sealed = seal.seal('张三', 'member 1');
	const bytes = Buffer.from(sealed, 'base64');
	const changed = Buffer.from(bytes);
	changed[14] = (changed[14] ?? 0) ^ 1;
	expect(() => seal.open(sealed, 'member 2')).toThrow();
	expect(() => seal.open(changed.toString('base64'), 'member 1')).toThrow();
	expect(() => seal.open(bytes.subarray(0, 20).toString('base64'), 'member 1')).toThrow();
	expect(() => openSeal(new Uint8Array(32)).open(sealed, 'member 1')).toThrow();
});
