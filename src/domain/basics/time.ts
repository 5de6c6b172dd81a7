/** A moment, in milliseconds since 1970-01-01T00:00Z. The law is given moments; it never asks what time it is. */
export type Instant = number;

const DAY = 86_400_000;
const CHINA_OFFSET = 8 * 3_600_000;

/** Calendar day in China (UTC+8, no summer time), as `2011-01-17`. */
export function chinaDay(instant: Instant): string {
	return new Date(instant + CHINA_OFFSET).toISOString().slice(0, 10);
}

/** A moment in China as designs and forms write it: `2011-01-17T09:00:00+08:00`. */
export function chinaTime(instant: Instant): string {
	return `${new Date(instant + CHINA_OFFSET).toISOString().slice(0, 19)}+08:00`;
}

/** The moment of a date and time in China, `2011-01-17T09:00` with or without seconds; NaN for anything else. */
export const readChinaTime = (text: string): Instant =>
	/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? Date.parse(`${text}+08:00`) : NaN;

/** The first moment of a calendar day in China. */
export function startOfChinaDay(day: string): Instant {
	return Date.parse(`${day}T00:00:00Z`) - CHINA_OFFSET;
}

/** A moment `days` times 24 hours later. */
export const addDays = (instant: Instant, days: number): Instant => instant + days * DAY;

/** Whole days of 24 hours from one moment to another, rounded down. */
export const daysBetween = (from: Instant, to: Instant): number => Math.floor((to - from) / DAY);
