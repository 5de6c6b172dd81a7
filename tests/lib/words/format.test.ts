import { describe, expect, test } from 'vitest';
import { startOfChinaDay } from '#domain/basics';
import { counted, format } from '#lib/words/index.ts';

const zh = format('zh');
const en = format('en');
const MINUTE = 60_000;

describe('how numbers are written', () => {
	test('a score keeps its decimals, even when they are noughts', () => {
		expect(zh.number(70.9646, 2)).toBe('70.96');
		expect(en.number(94, 1)).toBe('94.0');
	});

	test('a negative number has a minus sign, not a hyphen, and what rounds to nothing has no sign', () => {
		expect(zh.number(-2.14, 1)).toBe('−2.1');
		expect(zh.number(-0.01, 1)).toBe('0.0');
	});

	test('a difference shows its direction', () => {
		expect(zh.signed(11.5043, 1)).toBe('+11.5');
		expect(en.signed(-3, 0)).toBe('−3');
		expect(en.signed(0.001, 1)).toBe('0.0');
	});

	test('a share of one is written as per cent', () => {
		expect(zh.percent(0.2783, 1)).toBe('27.8%');
		expect(en.percent(1, 0)).toBe('100%');
	});

	test('an interval with a negative end is written in words, so that no dash meets a minus', () => {
		expect(zh.interval(68.3, 73.6, 1)).toBe('68.3–73.6');
		expect(zh.interval(-2.1, 3.4, 1)).toBe('−2.1 至 3.4');
		expect(en.interval(-2.1, 3.4, 1)).toBe('−2.1 to 3.4');
	});

	test('a count has its thousands, and in English its noun agrees', () => {
		expect(zh.count(6_536_370)).toBe('6,536,370');
		expect(counted(1, 'ballot')).toBe('1 ballot');
		expect(counted(2000, 'ballot')).toBe('2,000 ballots');
		expect(counted(2, 'county', 'counties')).toBe('2 counties');
	});
});

describe('how dates are written', () => {
	test('a day begins at midnight in China, wherever the reader is', () => {
		const midnight = startOfChinaDay('2011-01-17');
		expect(zh.date(midnight)).toBe('2011年1月17日');
		expect(zh.date(midnight - 1)).toBe('2011年1月16日');
		expect(en.date(midnight)).toBe('17 January 2011');
	});

	test('a day and a minute are written with a clock of 24 hours', () => {
		const moment = startOfChinaDay('2011-01-17') + 5 * MINUTE;
		expect(zh.dateTime(moment)).toBe('2011年1月17日 00:05');
		expect(en.dateTime(moment)).toBe('17 January 2011, 00:05');
	});

	test('a calendar day is written without going through a clock', () => {
		expect(zh.day('2010-12-31')).toBe('2010年12月31日');
		expect(en.day('2010-12-31')).toBe('31 December 2010');
	});
});

test('names in a row are joined as the language joins them', () => {
	expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
	expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
});
