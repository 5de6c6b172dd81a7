import type { DisclosedTarget } from '#domain/disclosure';
import type { Unit } from '#domain/scheme';
import type { Chance } from '../chance.ts';
import type { Goal } from './subject.ts';

/** Residents of the county a scaling target is written for; how much each year asks more than the last. */
const AVERAGE_COUNTY = 800_000;
const GROWTH = 0.03;
const FIRST_YEAR = 2010;

/** By how much an actual strays from its target, and what one standard deviation of merit adds. */
const straying = { deviation: 0.055, merit: 0.015 };

/** A unit's targets of a year with what it reached; `merit`: how good the unit is, in standard deviations. */
export const targetsOf = (
	unit: Unit,
	goals: readonly Goal[],
	year: number,
	merit: number,
	chance: Chance
): DisclosedTarget[] =>
	goals.map((goal) => {
		const target = wanted(goal, unit, year, chance);
		const status = statusOf(chance);
		const { indicator, measure, direction, source } = goal;
		const actual = status === 'unverifiable' ? null : reached(goal, target, merit, chance);
		return { indicator, measure, direction, target, actual, source, status };
	});

function statusOf(chance: Chance): DisclosedTarget['status'] {
	if (chance.happens(0.05)) return 'unverifiable';
	return chance.happens(0.1) ? 'partly' : 'verified';
}

const isShare = ({ measure }: Goal): boolean => measure === '%';
const rounded = (value: number, { places }: Goal): number => Number(Math.max(0, value).toFixed(places));

function wanted(goal: Goal, { kind, population }: Unit, year: number, chance: Chance): number {
	const { direction, target, scales } = goal;
	if (direction === 'milestone' || direction === 'binary' || target === 100) return target;
	const years = (year - FIRST_YEAR) * (direction === 'down' ? -GROWTH : GROWTH);
	if (isShare(goal))
		return Math.min(99, rounded(target * (1 + years / 3) + (kind === 'county' ? chance.between(-2, 2) : 0), goal));
	const size = scales ? (population?.residents ?? AVERAGE_COUNTY) / AVERAGE_COUNTY : 1;
	const own = kind === 'county' ? chance.between(0.93, 1.07) : 1;
	return rounded(target * (1 + years) * size * own, goal);
}

function reached(goal: Goal, target: number, merit: number, chance: Chance): number {
	const success = chance.normal(1 + straying.merit * merit, straying.deviation);
	switch (goal.direction) {
		case 'binary':
			return success > 1 - 2 * straying.deviation ? 1 : 0;
		case 'down':
			return rounded(target * (2 - success), goal);
		default:
			return isShare(goal) ? Math.min(100, rounded(target * success, goal)) : rounded(target * success, goal);
	}
}
