import { expect, test } from 'vitest';
import { addDays, chinaDay, daysBetween, startOfChinaDay } from '#domain/basics';

test('a day in China begins eight hours before the day in Greenwich', () => {
	const start = startOfChinaDay('2011-01-17');
	expect(new Date(start).toISOString()).toBe('2011-01-16T16:00:00.000Z');
	expect(chinaDay(start)).toBe('2011-01-17');
	expect(chinaDay(start - 1)).toBe('2011-01-16');
});

test('days between two moments are whole days of 24 hours', () => {
	const start = startOfChinaDay('2011-01-17');
	expect(daysBetween(start, addDays(start, 7))).toBe(7);
	expect(daysBetween(start, addDays(start, 7) - 1)).toBe(6);
});
