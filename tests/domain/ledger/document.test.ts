import { expect, test } from 'vitest';
import { follow, genesis, parseEntry } from '#domain/ledger';

const entry = follow(genesis, {
	kind: 'draw-made',
	cycle: 'c',
	role: 'drawOfficer',
	day: '2011-01-24',
	facts: { n: 3 }
});

test('an entry survives storage', () => {
	expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
});

test.each([
	['an unknown kind of act', { ...entry, kind: 'bribe-taken' }],
	['a field too many', { ...entry, name: 'a person' }],
	['a previous hash that is none', { ...entry, previous: 'abc' }]
])('%s in a stored entry crashes', (_, row) => {
	expect(() => parseEntry(row)).toThrow();
});
