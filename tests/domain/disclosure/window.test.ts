import { expect, it } from 'vitest';
import { addDays, startOfChinaDay } from '#domain/basics';
import { daysPublic, isOpenLongEnough } from '#domain/disclosure';

const published = startOfChinaDay('2011-01-17') + 10 * 3_600_000;

it('a disclosure has been public for the whole days since its publication', () => {
	expect(daysPublic(published, published)).toBe(0);
	expect(daysPublic(published, addDays(published, 7) - 1)).toBe(6);
	expect(daysPublic(published, addDays(published, 7))).toBe(7);
});

it('a disclosure to be published tomorrow has not been public for minus one day', () => {
	expect(daysPublic(published, addDays(published, -1))).toBe(0);
});

it('a disclosure is open long enough at the very moment its last day is over', () => {
	expect(isOpenLongEnough(published, addDays(published, 7) - 1, 7)).toBe(false);
	expect(isOpenLongEnough(published, addDays(published, 7), 7)).toBe(true);
});
