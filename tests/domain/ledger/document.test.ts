import { expect, test } from 'vitest';
import { follow, genesis, parseEntry, readHead } from '#domain/ledger';

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

test('a head that lacks something or has too much is refused', () => {
	const head = {
		v: 1,
		seq: 3,
		hash: 'ab'.repeat(32),
		day: '2011-01-24',
		key: 'cd'.repeat(32),
		signature: 'ef'.repeat(64)
	};
	expect(readHead(head)).toEqual({ ok: true, value: head });
	for (const bent of [null, { ...head, v: 2 }, { ...head, more: 1 }, { ...head, day: '2011-01' }, { ...head, seq: -1 }])
		expect(readHead(bent)).toEqual({ ok: false, error: { code: 'head-malformed' } });
});
