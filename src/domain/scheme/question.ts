import { ratedUnits } from './assignment.ts';
import { elementsAsked, rankedUnits, trackRule, unitOf } from './lookup.ts';
import type { Element, InstrumentCode, RaterGroup, Scheme, Track } from './scheme.ts';

/** 不了解: the rater cannot judge. Counted apart and worth no points, never 0. */
export const DONT_KNOW = 'dont-know';
/** 不愿回答: the rater does not want to answer. */
export const REFUSED = 'refused';

/** One line of a ballot: the codes of the rated unit and of the element asked about it. */
export type Question = { readonly unit: string; readonly element: string };

/** Part of an instrument's score that a track carries for one unit, 0–1. */
export type TrackShare = { readonly track: Track; readonly share: number };

/**
 * Every question on the ballot of a stratum, unit by unit in the order of `ratedUnits`, elements in the order of the scheme.
 * A stratum that is not the group's is a bug.
 */
export function questionsFor(scheme: Scheme, group: RaterGroup, stratum: string): Question[] {
	return ratedUnits(scheme, group, stratum).flatMap((unit) =>
		elementsAsked(scheme, group, unitOf(scheme, unit)).map((element) => ({ unit, element: element.code }))
	);
}

/**
 * Elements that count for a ranked unit, in the order of the scheme: those asked about it directly, and for a department
 * those it is responsible for, whose answers are pooled over the counties. None for the operators (I17).
 */
export function countsFor(scheme: Scheme, unitCode: string): Element[] {
	const unit = rankedUnits(scheme).find(({ code }) => code === unitCode);
	if (!unit) return [];
	return scheme.elements.filter(
		({ instrument, track, responsible }) =>
			trackRule(scheme, instrument, track, unit.kind) !== undefined &&
			(unit.kind === 'county' || responsible.length === 0 || responsible.includes(unitCode))
	);
}

/**
 * Tracks of an instrument that apply to a unit, with shares that sum to 1. A track without an element that counts for the
 * unit does not apply: a department that answers for no livelihood item is judged by the general items alone.
 */
export function trackShares(scheme: Scheme, unitCode: string, instrument: InstrumentCode): TrackShare[] {
	const { kind } = unitOf(scheme, unitCode);
	const counting = new Set(
		countsFor(scheme, unitCode).flatMap((element) => (element.instrument === instrument ? element.track : []))
	);
	const rules = scheme.tracks.filter(
		(rule) => rule.instrument === instrument && rule.kind === kind && counting.has(rule.track)
	);
	const total = rules.reduce((sum, rule) => sum + rule.share, 0);
	return rules.map(({ track, share }) => ({ track, share: share / total }));
}
