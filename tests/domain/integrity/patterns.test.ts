import { describe, expect, test } from 'vitest';
import { copies, isExtreme, isMostlyUnanswered, straightLine, type Points } from '#domain/integrity';
import { fixture } from '../../builders/fixtures.ts';

type Fixture = { straightLine: { ballots: Points[]; expected: { eligible: boolean[]; straight: boolean[] } } };
const { straightLine: golden } = fixture<Fixture>('15-diagnostics');

test('straight lines are those of R', () => {
	const found = golden.ballots.map(straightLine);
	expect(found.map(({ eligible }) => eligible)).toEqual(golden.expected.eligible);
	expect(found.map(({ straight }) => straight)).toEqual(golden.expected.straight);
});

describe('a copy', () => {
	const script = [95, 100, 100, 80, 100, 60, 100, 100, 80, 100];

	test('has an exact twin in its class, don’t-knows included', () => {
		const other = [...script.slice(1), 95];
		expect(copies([script, other, [...script]])).toEqual([true, false, true]);
		expect(copies([[...script, null], script])).toEqual([false, false]);
	});

	test('is not looked for among few answers or straight lines, which coincide by themselves', () => {
		expect(copies([script.slice(1), script.slice(1)])).toEqual([null, null]);
		const flat = script.map(() => 80);
		expect(copies([flat, flat])).toEqual([null, null]);
	});
});

test('most questions without a valid answer are more than half', () => {
	expect(isMostlyUnanswered([1, null])).toBe(false);
	expect(isMostlyUnanswered([1, null, null])).toBe(true);
});

test('extreme is all best or all worst about a unit, of three answers or more', () => {
	expect(isExtreme([100, 100, null, 100])).toBe(true);
	expect(isExtreme([0, 0, 0])).toBe(true);
	expect(isExtreme([80, 80, 80])).toBe(false);
	expect(isExtreme([100, 100, 0])).toBe(false);
	expect(isExtreme([100, 100])).toBeNull();
});
