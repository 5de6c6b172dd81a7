import { expect, test } from 'vitest';
import { keyIn, keyListDigest, keyListText, type KeyList } from '#domain/ballot';
import { aSigner } from '../../../builders/signer.ts';

const { modulus, key } = aSigner();
const listed = { stratum: 'east', id: key.id, modulus, invited: 40 };
const list: KeyList = { v: 1, cycle: 'p-2010', group: 'citizen', keys: [listed] };

test('a list gives the key of a stratum', () => {
	expect(keyIn(list, 'east')).toEqual({ ok: true, value: key });
});

test('a key that is not there, not the only one, or not what its id says, is refused', () => {
	const refusal = { ok: false, error: { code: 'class-key-malformed' } };
	expect(keyIn(list, 'west')).toEqual(refusal);
	const other = aSigner();
	expect(keyIn({ keys: [{ ...listed, modulus: other.modulus }] }, 'east')).toEqual(refusal);
	expect(keyIn({ keys: [listed, { ...listed, id: other.key.id, modulus: other.modulus }] }, 'east')).toEqual(refusal);
});

test('one list has one text and one digest, whatever the order of its fields', () => {
	const { keys, ...rest } = list;
	expect(keyListText({ keys, ...rest })).toBe(keyListText(list));
	expect(keyListDigest(keyListText(list))).toMatch(/^[0-9a-f]{64}$/);
	expect(keyListDigest(keyListText({ ...list, keys: [{ ...listed, invited: 41 }] }))).not.toBe(
		keyListDigest(keyListText(list))
	);
});
