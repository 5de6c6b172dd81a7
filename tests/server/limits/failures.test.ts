import { expect, test } from 'vitest';
import { createFailures } from '#lib/server/limits/failures.ts';

const MINUTE = 60_000;

/** Fails so many times at one moment; how often the operator hears of it. */
const fail = (failures: ReturnType<typeof createFailures>, network: string, times: number, now: number): number =>
	Array.from({ length: times }, () => failures.count(network, now)).filter(Boolean).length;

test('sixty failures in ten minutes are a network’s own, and then it is over while others are not', () => {
	const failures = createFailures();
	fail(failures, 'village', 59, 0);
	expect(failures.isOver('village', 0)).toBe(false);
	fail(failures, 'village', 1, 9 * MINUTE);
	expect(failures.isOver('village', 10 * MINUTE - 1)).toBe(true);
	expect(failures.isOver('town', 10 * MINUTE - 1)).toBe(false);
	expect(failures.isOver('village', 10 * MINUTE)).toBe(false);
});

test('a hundred at once are let pass in all, and three a second from then on', () => {
	const failures = createFailures();
	for (let at = 0; at < 100; at++) fail(failures, `network ${at}`, 1, 0);
	expect(failures.isOver('new', 0)).toBe(true);
	expect(failures.isOver('new', 333)).toBe(true);
	expect(failures.isOver('new', 334)).toBe(false);
	fail(failures, 'a', 1, 334);
	expect(failures.isOver('new', 334)).toBe(true);
	expect(failures.isOver('new', 334 + 40_000)).toBe(false);
});

test('the operator hears of too many, once in a quarter of an hour', () => {
	const failures = createFailures();
	expect(fail(failures, 'a', 100, 0)).toBe(0);
	expect(fail(failures, 'a', 500, 0)).toBe(1);
	expect(fail(failures, 'a', 500, 14 * MINUTE)).toBe(0);
	expect(fail(failures, 'a', 500, 15 * MINUTE)).toBe(1);
});

test('a clock that is set back frees nobody and locks nobody in', () => {
	const failures = createFailures();
	fail(failures, 'a', 100, 60 * MINUTE);
	expect(failures.isOver('b', 0)).toBe(true);
	expect(failures.isOver('b', 61 * MINUTE)).toBe(false);
});
