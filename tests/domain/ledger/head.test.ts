import { expect, test } from 'vitest';
import { isHeadSigned, signHead } from '#domain/ledger';
import { aSigner } from '../../builders/ledger.ts';

const signer = aSigner();
const head = signHead(signer, { seq: 7, hash: 'ab'.repeat(32) }, '2011-01-24');

test('a head is signed with its place, its hash and its day', () => {
	expect(isHeadSigned(head)).toBe(true);
	for (const bent of [{ seq: 8 }, { hash: 'cd'.repeat(32) }, { day: '2011-01-25' }, { key: aSigner().publicKey }])
		expect(isHeadSigned({ ...head, ...bent })).toBe(false);
});

test('the same head on the same day has the same signature', () => {
	expect(signHead(signer, { seq: 7, hash: 'ab'.repeat(32) }, '2011-01-24')).toEqual(head);
});
