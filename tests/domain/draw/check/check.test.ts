import { describe, expect, it } from 'vitest';
import { agreed, compare, firstDifference } from '#domain/draw';

const tickets = ['a', 'b', 'c'].map((letter) => ({ commitment: letter.repeat(64), ticket: letter.repeat(64) }));

describe('a check', () => {
	it('passes when what was found is what was computed', () => {
		expect(compare('seed', 'x', 'x')).toEqual({ name: 'seed', passed: true, expected: 'x', found: 'x' });
		expect(compare('unit-cutoff', 'x', 'y', 'g/s/u')).toMatchObject({ passed: false, subject: 'g/s/u' });
	});

	it('shows both when two places of the manifest differ', () => {
		expect([agreed('1', '1'), agreed('1', '2')]).toEqual(['1', '1 ≠ 2']);
	});

	it('shows the first place where two lists part, or how long both are', () => {
		expect(firstDifference(tickets, tickets)).toEqual(['3', '3']);
		expect(firstDifference(tickets, tickets.slice(0, 2))).toEqual([`3: ${'c'.repeat(64)} ${'c'.repeat(64)}`, '3: -']);
		expect(firstDifference(tickets, tickets.toReversed())[0]).toBe(`1: ${'a'.repeat(64)} ${'a'.repeat(64)}`);
	});
});
