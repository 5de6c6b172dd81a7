import { required } from '../basics/index.ts';
import type { Element, InstrumentCode, RaterGroup, Scheme, Track, TrackRule, Unit, UnitKind } from './scheme.ts';

/** The instruments by which people rate: 双评. */
export const INSTRUMENTS: readonly InstrumentCode[] = ['democratic', 'social'];

/** The unit of a code; a code the scheme does not know is a bug. */
export const unitOf = (scheme: Scheme, code: string): Unit =>
	required(
		scheme.units.find((unit) => unit.code === code),
		`unit ${code}`
	);

/** Units inside a cohort, in the order of the scheme; the operators of the assessment are left out (I17). */
export const rankedUnits = (scheme: Scheme, kind?: UnitKind): Unit[] =>
	scheme.units.filter((unit) => unit.cohort !== null && (kind === undefined || unit.kind === kind));

/** Kinds of the ranked units, each once. */
export const unitKinds = (scheme: Scheme): UnitKind[] => [...new Set(rankedUnits(scheme).map((unit) => unit.kind))];

/** How a track of an instrument counts for a kind of unit; undefined when it does not count for that kind. */
export const trackRule = (
	scheme: Scheme,
	instrument: InstrumentCode,
	track: Track,
	kind: UnitKind
): TrackRule | undefined =>
	scheme.tracks.find((rule) => rule.instrument === instrument && rule.track === track && rule.kind === kind);

/** Weight of a group in a track, 0 when the rule does not name it. */
export const groupWeight = (rule: TrackRule | undefined, group: string): number => rule?.groupWeights[group] ?? 0;

/**
 * Elements a group is asked about a unit, in the order of the scheme: those whose track gives the group a weight for this
 * kind of unit. Items with responsible departments are asked about counties only.
 */
export function elementsAsked(scheme: Scheme, group: RaterGroup, unit: Unit): Element[] {
	return scheme.elements.filter(
		(element) =>
			element.instrument === group.instrument &&
			(unit.kind === 'county' || element.responsible.length === 0) &&
			groupWeight(trackRule(scheme, element.instrument, element.track, unit.kind), group.code) > 0
	);
}
