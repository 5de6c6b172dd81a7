import { expect, test } from 'vitest';
import { hashSecret, verifySecret, verifyUnknown } from '#lib/server/codes.ts';

const pepper = new Uint8Array(32).fill(7);

test('only the right digits under the right pepper match', async () => {
	const stored = await hashSecret(pepper, '1799256604');
	expect(await verifySecret(pepper, stored, '1799256604')).toBe(true);
	expect(await verifySecret(pepper, stored, '1799256605')).toBe(false);
	expect(await verifySecret(new Uint8Array(32).fill(8), stored, '1799256604')).toBe(false);
});

test('a hash is salted, names its cost and is always equally long', async () => {
	const [a, b] = await Promise.all([hashSecret(pepper, '1799256604'), hashSecret(pepper, '1799256604')]);
	expect(a).not.toBe(b);
	expect(a).toMatch(/^\$argon2id\$v=19\$m=4096,t=1,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
	expect(b).toHaveLength(a.length);
});

test('a reference nobody holds never matches', async () => {
	expect(await verifyUnknown(pepper, '1799256604')).toBe(false);
});
