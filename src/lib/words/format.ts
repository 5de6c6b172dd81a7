import { startOfChinaDay, type Instant } from '#domain/basics';
import { htmlLang, type Lang } from './lang.ts';

const CHINA = { timeZone: 'Asia/Shanghai' } as const;

/** Everything a page writes that is not a word. All moments are shown in China time. */
export type Format = {
	/** A count with its thousands: `6,536,370`. */
	count(value: number): string;
	/** A number with exactly `decimals` digits after the point and a true minus sign: `70.96`. */
	number(value: number, decimals: number): string;
	/** The same with its sign, for differences: `+11.5`; what rounds to nothing has none. */
	signed(value: number, decimals: number): string;
	/** A share of one as per cent: `percent(0.2783, 1)` is `27.8%`. */
	percent(share: number, decimals: number): string;
	/** The two ends of an interval: `68.3–73.6`; in words where an end is negative: `−2.1 至 3.4`. */
	interval(low: number, high: number, decimals: number): string;
	/** The calendar day of a moment: `2011年1月17日`, `17 January 2011`. */
	date(moment: Instant): string;
	/** The same of a day written `2011-01-17`. */
	day(day: string): string;
	/** Day and minute: `2011年1月17日 09:05`, `17 January 2011, 09:05`. */
	dateTime(moment: Instant): string;
	/** Names in a row: `甲、乙和丙`, `A, B and C`. */
	list(items: readonly string[]): string;
};

const minus = (text: string): string => text.replace('-', '−');

function makeFormat(lang: Lang): Format {
	const locale = lang === 'zh' ? htmlLang(lang) : 'en-GB';
	const decimal = (decimals: number, signDisplay: 'negative' | 'exceptZero' = 'negative') =>
		new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals, signDisplay });
	const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
	const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...CHINA });
	const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...CHINA });
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	const number = (value: number, decimals: number) => minus(decimal(decimals).format(value));

	return {
		count: (value) => minus(integer.format(value)),
		number,
		signed: (value, decimals) => minus(decimal(decimals, 'exceptZero').format(value)),
		percent: (share, decimals) => `${number(share * 100, decimals)}%`,
		interval: (low, high, decimals) => {
			const between = low < 0 || high < 0 ? { zh: ' 至 ', en: ' to ' }[lang] : '–';
			return number(low, decimals) + between + number(high, decimals);
		},
		date: (moment) => date.format(moment),
		day: (day) => date.format(startOfChinaDay(day)),
		dateTime: (moment) => date.format(moment) + (lang === 'zh' ? ' ' : ', ') + time.format(moment),
		list: (items) => list.format(items)
	};
}

const formats: Readonly<Record<Lang, Format>> = { zh: makeFormat('zh'), en: makeFormat('en') };

/** The formats of a language. */
export const format = (lang: Lang): Format => formats[lang];

/** An English count with its noun: `counted(1, 'ballot')` is `1 ballot`, `counted(2000, 'ballot')` is `2,000 ballots`. */
export const counted = (value: number, one: string, many: string = `${one}s`): string =>
	`${formats.en.count(value)} ${value === 1 ? one : many}`;
