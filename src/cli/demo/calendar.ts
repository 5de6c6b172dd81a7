import { addDays, startOfChinaDay, type Instant } from '#domain/basics';
import type { Phase } from '#domain/cycle';

/** When a year enters its phases, its tables and lists are uploaded, the dice rolled and the letters printed. */
export type Calendar = {
	readonly phases: Partial<Record<Phase, Instant>>;
	readonly tables: Instant;
	readonly frames: Instant;
	readonly dice: Instant;
	readonly letters: Instant;
	/** When the heads presented their duty reports. */
	readonly dutyReports: Instant;
};

const NINE = 9 * 3_600_000;
const morning = (day: string): Instant => startOfChinaDay(day) + NINE;

/** The calendar of 2010 (domain §3.8), whose results became final on 8 April 2011. */
export const calendar2010: Calendar = {
	phases: {
		setup: morning('2010-01-15'),
		targets_open: morning('2010-01-18'),
		targets_review: morning('2010-02-11'),
		targets_published: morning('2010-03-15'),
		tracking: morning('2010-03-16'),
		actuals_open: morning('2011-01-01'),
		verification: morning('2011-01-09'),
		disclosure: morning('2011-01-17'),
		rating_open: morning('2011-01-26'),
		rating_closed: morning('2011-03-01'),
		computing: morning('2011-03-02'),
		provisional: morning('2011-03-08'),
		results_notice: morning('2011-03-09'),
		objection: morning('2011-03-16'),
		final: morning('2011-04-08')
	},
	tables: morning('2011-01-15'),
	frames: morning('2011-01-18'),
	dice: morning('2011-01-24'),
	letters: morning('2011-01-25'),
	dutyReports: morning('2011-01-20')
};

/** The calendar of 2011, told so that its disclosures have been public for ten days and rating opened yesterday. */
export function openCalendar(now: Instant): Calendar {
	const ago = (days: number): Instant => addDays(now, -days);
	return {
		phases: {
			setup: morning('2011-04-18'),
			targets_open: morning('2011-04-20'),
			targets_review: morning('2011-05-10'),
			targets_published: morning('2011-05-20'),
			tracking: morning('2011-05-21'),
			actuals_open: ago(25),
			verification: ago(17),
			disclosure: ago(10),
			rating_open: ago(1)
		},
		tables: ago(12),
		frames: ago(9),
		dice: ago(3),
		letters: ago(2),
		dutyReports: ago(7)
	};
}
