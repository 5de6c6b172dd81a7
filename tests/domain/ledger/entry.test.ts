import { expect, test } from 'vitest';
import { factOf } from '#domain/ledger';

test('a fact is read by its name, if it is a text or a number', () => {
	const facts = { group: 'citizen', drawn: 3, nested: {} };
	expect(factOf({ facts }, 'group')).toBe('citizen');
	expect(factOf({ facts }, 'drawn')).toBe(3);
	for (const name of ['nested', 'none', 'toString']) expect(factOf({ facts }, name)).toBeNull();
	expect(factOf({ facts: 'text' }, 'length')).toBeNull();
});
