import { expect, test } from 'vitest';
import { addDays, chinaDay, chinaTime, daysBetween, readChinaTime, startOfChinaDay } from '#domain/basics';

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

test('a moment is written and read in the time of China, with or without seconds', () => {
	const moment = startOfChinaDay('2011-01-17') + 9.5 * 3_600_000;
	expect(chinaTime(moment)).toBe('2011-01-17T09:30:00+08:00');
	expect(readChinaTime('2011-01-17T09:30')).toBe(moment);
	expect(readChinaTime('2011-01-17T09:30:07')).toBe(moment + 7000);
	for (const text of ['', '17 January 2011', '2011-01-17', '2011-13-17T09:30', '2011-01-17T09:30Z'])
		expect(readChinaTime(text)).toBeNaN();
});
