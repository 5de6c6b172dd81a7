import { describe, expect, test } from 'vitest';
import { brokenAt, follow, genesis, hashOf, type Deed, type Entry, type Head } from '#domain/ledger';

const aDeed = (facts: string): Deed => ({
	kind: 'draw-made',
	cycle: 'c',
	role: 'drawOfficer',
	day: '2011-01-24',
	facts
});

function aChain(length: number): Entry[] {
	const entries: Entry[] = [];
	let head: Head = genesis;
	for (let i = 0; i < length; i++) {
		const entry = follow(head, aDeed(`act ${i}`));
		entries.push(entry);
		head = { seq: entry.seq, hash: hashOf(entry) };
	}
	return entries;
}

describe('the public ledger', () => {
	test('an honest chain is whole', () => {
		expect(brokenAt(aChain(5))).toBeNull();
		expect(brokenAt([])).toBeNull();
	});

	test.each([
		[
			'changing an act',
			(chain: Entry[]) => chain.map((entry) => (entry.seq === 2 ? { ...entry, facts: 'other' } : entry)),
			3
		],
		['leaving an act out', (chain: Entry[]) => chain.filter((entry) => entry.seq !== 3), 4],
		['swapping two acts', ([a, b, ...rest]: Entry[]) => [b, a, ...rest].filter((entry) => entry !== undefined), 2],
		[
			'putting an act in between',
			(chain: Entry[]) => [...chain.slice(0, 2), follow(genesis, aDeed('x')), ...chain.slice(2)],
			1
		]
	])('%s breaks the chain at a named place', (_, tamper, at) => {
		expect(brokenAt(tamper(aChain(5)))).toBe(at);
	});
});
