import { addDays, daysBetween, type Instant } from '../basics/index.ts';

/** Whole days of 24 hours a disclosure has been public; 0 before it is. */
export const daysPublic = (publishedAt: Instant, now: Instant): number => Math.max(0, daysBetween(publishedAt, now));

/** Whether it has been public for `days` times 24 hours (gate G3: nothing is rated that was not shown). */
export const isOpenLongEnough = (publishedAt: Instant, now: Instant, days: number): boolean =>
	now >= addDays(publishedAt, days);
