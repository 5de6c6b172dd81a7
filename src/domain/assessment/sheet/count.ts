import { required } from '../../basics/index.ts';
import type { Tally } from '../../ballot/index.ts';
import { INSTRUMENTS, rankedUnits, type InstrumentCode, type RaterGroup, type Scheme } from '../../scheme/index.ts';
import { compositesOf, measureGroups, type Composites, type CompositeRules } from '../composite.ts';
import type { MeasuredGroup } from '../covariance.ts';
import type { GivenScore } from '../given-scores.ts';
import { fixedParts, partsOf } from '../parts.ts';
import { ratingGroup } from '../rating-group.ts';
import { LEAST_SHOWN } from './hidden.ts';
import { poolSafely } from './pool.ts';

/** A rater group, what it said, and its cells, one per column of the tally. */
export type CountedGroup = { readonly rater: RaterGroup; readonly tally: Tally; readonly measured: MeasuredGroup };

/** All that the sheet of a scheme is made from. */
export type Count = {
	readonly scheme: Scheme;
	readonly given: readonly GivenScore[];
	readonly groups: readonly CountedGroup[];
};

/**
 * Measures the rater groups of the components, in the order of the scheme. A group whose tally is not there is a bug: its
 * weight would silently go to the others.
 */
export function countGroups(scheme: Scheme, given: readonly GivenScore[], tallies: readonly Tally[]): Count {
	const instruments = ratedInstruments(scheme);
	const raters = scheme.groups.filter(({ instrument }) => instruments.includes(instrument));
	const found = raters.map((rater) =>
		required(
			tallies.find(({ code }) => code === rater.code),
			`tally of ${rater.code}`
		)
	);
	const safe = found.map((tally) => poolSafely(scheme, tally));
	const measured = measureGroups(safe.map(ratingGroup), rulesOf(scheme));
	const groups = raters.map((rater, at) => ({
		rater,
		tally: required(safe[at], 'tally'),
		measured: required(measured[at], 'cells')
	}));
	return { scheme, given, groups };
}

/** Instruments that are components of the composite. */
export const ratedInstruments = (scheme: Scheme): InstrumentCode[] =>
	INSTRUMENTS.filter((instrument) => scheme.components.some(({ code }) => code === instrument));

/** The rater groups of an instrument. */
export const groupsOf = ({ groups }: Count, instrument: InstrumentCode): CountedGroup[] =>
	groups.filter(({ rater }) => rater.instrument === instrument);

/** The rules of a scheme by which composites are made. */
export const rulesOf = ({ rules }: Scheme): CompositeRules => ({
	minValid: LEAST_SHOWN,
	maxDkShare: rules.maxDontKnow,
	minWeight: rules.minWeight,
	level: rules.level
});

/** Composites of all components of the ranked units. */
export function composeAll({ scheme, given, groups }: Count): Composites {
	const measured = groups.map((each) => each.measured);
	const weightOf = (instrument: InstrumentCode) =>
		scheme.components.find(({ code }) => code === instrument)?.weight ?? 0;
	const parts = ratedInstruments(scheme).flatMap((code) => partsOf(scheme, code, weightOf(code)));
	return compositesOf(measured, { ...planOf(scheme), parts, fixed: fixedParts(scheme, given) });
}

/** Composites of the tracks of one instrument, which are its component. */
export function composeOne(count: Count, instrument: InstrumentCode): Composites {
	const measured = groupsOf(count, instrument).map((each) => each.measured);
	return compositesOf(measured, { ...planOf(count.scheme), parts: partsOf(count.scheme, instrument, 1), fixed: [] });
}

const planOf = (scheme: Scheme) => ({ units: rankedUnits(scheme).map(({ code }) => code), rules: rulesOf(scheme) });
