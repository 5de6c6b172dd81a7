import { expect, test } from 'vitest';
import { createThrottle } from '#lib/server/auth/index.ts';

const MINUTE = 60_000;

/** Minutes each try has to wait when every one is made as soon as it may be. */
function waits(tries: number): number[] {
	const throttle = createThrottle();
	let now = 0;
	return Array.from({ length: tries }, () => {
		const wait = throttle.attempt('wang', now);
		if (wait > 0) {
			now += wait * MINUTE;
			throttle.attempt('wang', now);
		}
		return wait;
	});
}

test('five tries are free, then each waits twice as long as the one before, at most an hour', () => {
	expect(waits(13)).toEqual([0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60]);
});

test('a try that comes too early is told how long to wait and does not count', () => {
	const throttle = createThrottle();
	for (let i = 0; i < 5; i++) throttle.attempt('wang', 0);
	expect(throttle.attempt('wang', 1)).toBe(1);
	expect(throttle.attempt('wang', MINUTE - 1)).toBe(1);
	expect(throttle.attempt('wang', MINUTE)).toBe(0);
	expect(throttle.attempt('wang', MINUTE)).toBe(2);
});

test('signing in makes the next five tries free again', () => {
	const throttle = createThrottle();
	for (let i = 0; i < 4; i++) throttle.attempt('wang', 0);
	throttle.forgive('wang');
	expect(Array.from({ length: 6 }, () => throttle.attempt('wang', 0))).toEqual([0, 0, 0, 0, 0, 1]);
});

test('one name does not slow down another', () => {
	const throttle = createThrottle();
	for (let i = 0; i < 6; i++) throttle.attempt('wang', 0);
	expect(throttle.attempt('li', 0)).toBe(0);
});

test('ten thousand invented names make nobody forget who has to wait', () => {
	const throttle = createThrottle();
	for (let i = 0; i < 5; i++) throttle.attempt('wang', 0);
	for (let i = 0; i < 10_001; i++) throttle.attempt(`name-${i}`, 0);
	expect(throttle.attempt('wang', 0)).toBe(1);
});

test('a name nobody has tried for a day is forgotten', () => {
	const throttle = createThrottle();
	for (let i = 0; i < 5; i++) throttle.attempt('wang', 0);
	throttle.attempt('li', 25 * 60 * MINUTE);
	expect(Array.from({ length: 5 }, () => throttle.attempt('wang', 25 * 60 * MINUTE))).toEqual([0, 0, 0, 0, 0]);
});

test('so many tries a day as are allowed, then none until the day since the first is over', () => {
	const throttle = createThrottle(7);
	const day = 24 * 60 * MINUTE;
	const moments = Array.from({ length: 3 * 24 * 60 }, (_, minute) => minute * MINUTE);
	const tries = [0, 1, 2].map((i) => moments.filter((now) => now >= i * day && now < (i + 1) * day));
	const heard = tries.map((minutes) => minutes.filter((now) => throttle.attempt('wang', now) === 0).length);
	expect(heard).toEqual([7, 7, 7]);
	expect(throttle.attempt('li', 0)).toBe(0);
});
