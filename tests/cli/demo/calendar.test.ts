import { daysBetween } from '#domain/basics';
import { PHASES } from '#domain/cycle';
import { bijie2010 } from '#domain/scheme';
import { describe, expect, test } from 'vitest';
import { calendar2010, openCalendar, type Calendar } from '../../../src/cli/demo/calendar.ts';

const now = Date.UTC(2026, 5, 15, 4);
const { disclosureDays, noticeDays } = bijie2010.rules;

const windowOf = ({ phases }: Calendar, from: keyof Calendar['phases'], to: keyof Calendar['phases']): number =>
	daysBetween(phases[from] ?? NaN, phases[to] ?? NaN);

describe.each([
	['2010', calendar2010],
	['the open year', openCalendar(now)]
])('%s', (_, calendar) => {
	test('its days follow one another', () => {
		const { phases, tables, frames, dice, letters } = calendar;
		const days = PHASES.flatMap((phase) => phases[phase] ?? []);
		expect(days).toEqual(days.toSorted((a, b) => a - b));
		const steps = [phases.verification, tables, phases.disclosure, frames, dice, letters, phases.rating_open];
		expect(steps).toEqual(steps.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
	});

	test('nothing is rated that was not shown long enough', () =>
		expect(windowOf(calendar, 'disclosure', 'rating_open')).toBeGreaterThanOrEqual(disclosureDays));
});

test('the results of 2010 were final on 8 April 2011 after their notice', () => {
	expect(windowOf(calendar2010, 'results_notice', 'final')).toBeGreaterThanOrEqual(noticeDays);
	expect(new Date(calendar2010.phases.final ?? 0).toISOString()).toBe('2011-04-08T01:00:00.000Z');
});

test('in the open year rating has been open since yesterday', () =>
	expect(daysBetween(openCalendar(now).phases.rating_open ?? 0, now)).toBe(1));
