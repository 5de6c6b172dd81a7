import { stratumHeads } from './assignment.ts';
import type { BrokenRule } from './broken-rule.ts';
import { DONT_KNOW, REFUSED } from './question.ts';
import { groupWeight, rankedUnits } from './lookup.ts';
import type { Grade, RaterGroup, Scale, Scheme, ShareRule } from './scheme.ts';

/** No cell of fewer answers is ever published (I10). */
const LEAST_VALID = 10;

const GRADES: readonly Grade[] = ['excellent', 'good', 'fair', 'poor'];
const COLUMN = /^[A-Za-z0-9_-]{1,64}$/;

/** Broken rules about values: scales, bands, shares, minima, assignments and the numbers of the rules lie where they may. */
export function checkValues(scheme: Scheme): BrokenRule[] {
	return [
		...scheme.scales.flatMap(checkScale),
		...scheme.groups.flatMap((group) => checkGroup(scheme, group)),
		...checkBands(scheme),
		...scheme.grades.shareRules.flatMap((rule) => checkShareRule(scheme, rule)),
		...checkNumbers(scheme)
	];
}

const isFalling = (values: readonly number[]): boolean =>
	values.every((value, at) => at === 0 || value < (values[at - 1] ?? value));

const within = (low: number, high: number) => (value: number) => value >= low && value <= high;
const isWhole = (least: number) => (value: number) => Number.isInteger(value) && value >= least;

function checkScale({ code, options }: Scale): BrokenRule[] {
	const points = options.map((option) => option.points);
	const reserved = options.filter((option) => option.code === DONT_KNOW || option.code === REFUSED);
	return [
		...(options.length < 2 ? [{ code: 'scale-too-short' as const, scale: code }] : []),
		...(isFalling(points) && points.every(within(0, 100)) ? [] : [{ code: 'scale-not-falling' as const, scale: code }]),
		...reserved.map((option) => ({ code: 'option-reserved' as const, scale: code, option: option.code }))
	];
}

function checkGroup(scheme: Scheme, group: RaterGroup): BrokenRule[] {
	const { code, strata, perStratum, minValid } = group;
	const columns = strata.length > 0 && new Set(strata).size === strata.length && strata.every((s) => COLUMN.test(s));
	const sample = perStratum === 'all' || isWhole(2)(perStratum);
	return [
		...(columns ? [] : [{ code: 'strata-malformed' as const, group: code }]),
		...(sample ? [] : [{ code: 'sample-too-small' as const, group: code, perStratum }]),
		...(isWhole(LEAST_VALID)(minValid) ? [] : [{ code: 'minimum-too-small' as const, group: code, minValid }]),
		...(isPlausible(scheme, group) ? [] : [{ code: 'assignment-implausible' as const, group: code }])
	];
}

/** A group that weighs anywhere has somebody to rate, and a block is no larger than the circle of departments. */
function isPlausible(scheme: Scheme, group: RaterGroup): boolean {
	const { assignment, code } = group;
	const departments = rankedUnits(scheme, 'department').length;
	if (assignment.kind === 'own-and-block' && !(isWhole(1)(assignment.block) && assignment.block <= departments))
		return false;
	if (assignment.kind === 'other-cohorts') return new Set(rankedUnits(scheme).map((unit) => unit.cohort)).size > 1;
	const weighed = scheme.tracks.some((rule) => groupWeight(rule, code) > 0);
	return !weighed || stratumHeads(scheme, group)?.length !== 0;
}

function checkBands({ grades: { bands } }: Scheme): BrokenRule[] {
	const places = bands.map(({ grade }) => -GRADES.indexOf(grade));
	const floors = bands.map(({ from }) => from);
	const sound = isFalling(places) && isFalling(floors) && (floors[0] ?? 101) <= 100 && floors.at(-1) === 0;
	return sound ? [] : [{ code: 'bands-not-falling' }];
}

/** The worst options are some of every scale the instrument uses, never all of it. */
function checkShareRule(scheme: Scheme, { instrument, lastOptions, share, atMost }: ShareRule): BrokenRule[] {
	const used = new Set(scheme.elements.flatMap((e) => (e.instrument === instrument ? e.scale : [])));
	const scales = scheme.scales.filter(({ code }) => used.has(code));
	const sound =
		isWhole(1)(lastOptions) &&
		scales.every(({ options }) => lastOptions < options.length) &&
		share > 0 &&
		share <= 1 &&
		scheme.grades.bands.some(({ grade }) => grade === atMost);
	return sound ? [] : [{ code: 'share-rule-implausible', instrument, lastOptions }];
}

function checkNumbers({ grades, rules }: Scheme): BrokenRule[] {
	const ranges: [string, number, (value: number) => boolean][] = [
		['excellentQuota', grades.excellentQuota, (value) => value > 0 && value <= 1],
		['disclosureDays', rules.disclosureDays, isWhole(0)],
		['noticeDays', rules.noticeDays, isWhole(0)],
		['adjustmentLimit', rules.adjustmentLimit, within(0, 100)],
		['maxDontKnow', rules.maxDontKnow, within(0, 1)],
		['minWeight', rules.minWeight, within(0, 1)],
		['level', rules.level, (value) => value > 0 && value < 1]
	];
	return ranges.flatMap(([rule, value, isAllowed]) =>
		isAllowed(value) ? [] : [{ code: 'number-out-of-range', rule, value }]
	);
}
