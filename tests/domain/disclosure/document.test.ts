import { describe, expect, it } from 'vitest';
import { contentHash, parseDisclosure, type Disclosure } from '#domain/disclosure';

const disclosure: Disclosure = {
	unit: 'dafang',
	leads: ['县委书记、县长'],
	targets: [
		{
			indicator: '森林覆盖率',
			measure: '%',
			direction: 'up',
			target: 40,
			actual: null,
			source: '林业局',
			status: 'unverifiable'
		}
	],
	tasks: [],
	emergencies: [],
	highlights: [{ day: '2010-07-06', text: '抽查不合格', kind: 'bad', points: -2 }],
	promises: [],
	unverified: ['招商到位资金'],
	note: '',
	dutyReport: { text: '述职' }
};

describe('a stored disclosure', () => {
	it('comes back as it went', () => {
		expect(parseDisclosure(JSON.parse(JSON.stringify(disclosure)))).toEqual(disclosure);
	});

	it.each([
		['a field nobody knows', { ...disclosure, rank: 1 }],
		['no line about who leads the unit', { ...disclosure, leads: [] }],
		['three lines about who leads the unit', { ...disclosure, leads: ['a', 'b', 'c'] }],
		['no target', { ...disclosure, targets: [] }],
		['a note of 201 characters', { ...disclosure, note: '长'.repeat(201) }],
		['a day that is none', { ...disclosure, dutyReport: { text: '述职', presentedOn: '2011-02-30' } }]
	])('with %s crashes', (_, stored) => {
		expect(() => parseDisclosure(stored)).toThrow();
	});
});

describe('the content hash', () => {
	it('is the same whatever the order of the fields', () => {
		const turned = Object.fromEntries(Object.entries(disclosure).reverse());
		expect(contentHash(parseDisclosure(turned))).toBe(contentHash(disclosure));
		expect(contentHash(disclosure)).toMatch(/^[0-9a-f]{64}$/);
	});

	it('changes with a single word', () => {
		expect(contentHash({ ...disclosure, note: '改' })).not.toBe(contentHash(disclosure));
	});
});
