import { rankedUnits, trackShares, type InstrumentCode, type Scheme, type TrackRule } from '../scheme/index.ts';
import type { FixedPart } from './composite.ts';
import type { GivenScore } from './given-scores.ts';
import type { Part } from './part.ts';

/** Names the part of a track for a kind of unit, as `social.livelihood.county`. */
export const partCode = ({ instrument, track, kind }: TrackRule): string => `${instrument}.${track}.${kind}`;

/**
 * The rated parts of an instrument that carries `weight` of the whole: one for each track and kind of unit, as the groups
 * weigh differently about counties and departments. A unit gives a part its share of the tracks that apply to it.
 */
export const partsOf = (scheme: Scheme, instrument: InstrumentCode, weight: number): Part[] =>
	scheme.tracks
		.filter((rule) => rule.instrument === instrument)
		.map((rule) => ({
			code: partCode(rule),
			weights: unitWeights(scheme, rule, weight),
			groupWeights: rule.groupWeights,
			itemWeights: itemWeights(scheme, rule)
		}));

function unitWeights(scheme: Scheme, { instrument, track, kind }: TrackRule, weight: number): Record<string, number> {
	const weights = rankedUnits(scheme, kind).flatMap(({ code }) =>
		trackShares(scheme, code, instrument).flatMap((own) =>
			own.track === track ? ([[code, weight * own.share]] as const) : []
		)
	);
	return Object.fromEntries(weights);
}

const itemWeights = (scheme: Scheme, { instrument, track }: TrackRule): Record<string, number> =>
	Object.fromEntries(
		scheme.elements.flatMap((element) =>
			element.instrument === instrument && element.track === track ? [[element.code, element.weight]] : []
		)
	);

/**
 * The parts of the composite that were computed elsewhere: annual performance and tracking, as far as they are components,
 * and the bonus or deduction, which adds its points as they are (no row: none).
 */
export function fixedParts(scheme: Scheme, given: readonly GivenScore[]): FixedPart[] {
	const units = rankedUnits(scheme).map(({ code }) => code);
	const weights = (weight: number) => Object.fromEntries(units.map((unit) => [unit, weight]));
	const scores = (of: 'annual' | 'tracking' | 'adjustment') =>
		Object.fromEntries(given.map((row) => [row.unit, row[of]]));
	const components = scheme.components.flatMap(({ code, weight }) =>
		code === 'annual' || code === 'tracking' ? [{ code, weights: weights(weight), scores: scores(code) }] : []
	);
	return [
		...components,
		{ code: 'adjustment', weights: weights(1), scores: { ...weights(0), ...scores('adjustment') } }
	];
}
