import { isTwoStage, LEAST_CLASS, type AnyDesign } from '../design.ts';
import { isHex32 } from '../frame.ts';
import { leastSample, smallestTake } from '../units/design.ts';

/** Why a sample may not go out in these parts, or this draw not follow those. */
export type WavesFault =
	| { readonly code: 'earlier-draw-bad' | 'earlier-draw-twice'; readonly hash: string }
	| { readonly code: 'too-few-replicates'; readonly replicates: number; readonly least: number }
	| {
			readonly code: 'replicate-too-small';
			readonly group: string;
			readonly stratum: string;
			readonly sample: number;
			readonly replicates: number;
			readonly least: number;
	  }
	| { readonly code: 'release-rule-bad' | 'release-rule-missing' };

/**
 * Everything that forbids the parts and waves of a design: each part of a stratum must be enough for one signing key, and
 * give every drawn unit a person.
 */
export function wavesFaults(design: AnyDesign): WavesFault[] {
	return [...earlierFaults(design.after ?? []), ...replicateFaults(design), ...releaseFaults(design)];
}

function earlierFaults(after: readonly string[]): WavesFault[] {
	return after.flatMap((hash, at): WavesFault[] => {
		if (!isHex32(hash)) return [{ code: 'earlier-draw-bad', hash }];
		return after.indexOf(hash) < at ? [{ code: 'earlier-draw-twice', hash }] : [];
	});
}

function replicateFaults(design: AnyDesign): WavesFault[] {
	const { replicates } = design;
	if (replicates === undefined) return [];
	if (!Number.isSafeInteger(replicates) || replicates < 2)
		return [{ code: 'too-few-replicates', replicates, least: 2 }];
	const refuse = ({ group, stratum }: Named, sample: number, least: number): WavesFault[] =>
		Math.floor(sample / replicates) >= least
			? []
			: [{ code: 'replicate-too-small', group, stratum, sample, replicates, least }];
	if (!isTwoStage(design)) return design.strata.flatMap((stratum) => refuse(stratum, stratum.n, LEAST_CLASS));
	return design.strata.flatMap((stratum) => {
		const unit = refuse(stratum, smallestTake(stratum), 1);
		return unit.length > 0 ? unit : refuse(stratum, leastSample(stratum), LEAST_CLASS);
	});
}

type Named = { readonly group: string; readonly stratum: string };

function releaseFaults({ replicates, release }: AnyDesign): WavesFault[] {
	if (!release) return replicates === undefined ? [] : [{ code: 'release-rule-missing' }];
	const { afterDays, below } = release;
	const fine = Number.isSafeInteger(afterDays) && afterDays >= 0 && below > 0 && below <= 1;
	return fine ? [] : [{ code: 'release-rule-bad' }];
}
