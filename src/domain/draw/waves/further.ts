import { err, ok, type Instant, type Result } from '../../basics/index.ts';
import { LEAST_CLASS, type DrawDesign, type StratumDesign } from '../design.ts';
import { stratumName, type StratumCount } from '../frame.ts';
import type { AnyManifest } from '../manifest.ts';
import { classesOf, type DrawClass } from '../units/drawn-classes.ts';
import { mayFollow, type FollowRefusal, type Released } from './replicate.ts';

/** Counts are told in steps of ten while people still answer, rounded down (protocol §6). */
export const COUNT_STEP = 10;

/** A count as far as it may be told. */
export const inTens = (count: number): number => Math.floor(count / COUNT_STEP) * COUNT_STEP;

/** Why a wave goes out, in counts alone: so many invited, so many answered in tens, fewer than this share. */
export type WaveReason = { readonly invited: number; readonly answered: number; readonly below: number };

/** A draw as far as its sample has gone out. */
export type OutDraw = { readonly manifest: AnyManifest; readonly parts: number };

/** Why counts or days allow no further wave. */
export type WaveRefusal =
	| { readonly code: 'wave-aim-bad' }
	| { readonly code: 'replicates-left'; readonly left: number }
	| { readonly code: 'wave-too-early'; readonly from: Instant }
	| { readonly code: 'wave-response-enough'; readonly rate: number; readonly below: number };

/** What remains of the frame's strata after these draws; without those too small for a wave of their own (domain.md I10). */
export function leftForWave(designs: readonly DrawDesign[]): StratumCount[] {
	const [first] = designs;
	const drawn = new Map<string, number>();
	for (const stratum of designs.flatMap(({ strata }) => strata))
		drawn.set(stratumName(stratum), (drawn.get(stratumName(stratum)) ?? 0) + stratum.n);
	return (first?.strata ?? [])
		.map((stratum) => ({
			group: stratum.group,
			stratum: stratum.stratum,
			population: stratum.N - (drawn.get(stratumName(stratum)) ?? 0)
		}))
		.filter(({ population }) => population >= LEAST_CLASS);
}

/**
 * Whether a further wave may be prepared, and why, by counts in tens: all parts of the last draw are out, and its rule, or
 * where it has none the share aimed at now, says that too few have answered.
 */
export function mayDrawWave(
	{ replicates = 1, release }: Pick<DrawDesign, 'replicates' | 'release'>,
	released: Released,
	aim: number,
	now: Instant
): Result<WaveReason, WaveRefusal> {
	if (!(aim > 0 && aim <= 1)) return err({ code: 'wave-aim-bad' });
	const rule = release ?? { afterDays: 0, below: aim };
	const told = { ...released, responded: inTens(released.responded) };
	const may = mayFollow({ replicates, release: rule }, told, now);
	return may.ok ? ok({ invited: told.invited, answered: told.responded, below: rule.below }) : err(named(may.error));
}

function named(refusal: FollowRefusal): WaveRefusal {
	switch (refusal.code) {
		case 'release-too-early':
			return { ...refusal, code: 'wave-too-early' };
		case 'response-enough':
			return { ...refusal, code: 'wave-response-enough' };
		case 'replicates-left':
			return refusal;
		default:
			throw new Error(`a wave has a rule and is no part: ${refusal.code}`);
	}
}

/**
 * The classes of all waves as far as they have gone out: those of the first draw, with the people of all, `selected` in the
 * order of the draws. Each wave is a simple random
 * sample of those the earlier ones left, decided without their answers, so together they are one of `sample` out of
 * `population` (statistics §1.6).
 */
export function unionOf(draws: readonly OutDraw[]): DrawClass[] {
	const all = draws.flatMap(({ manifest, parts }) => classesOf(manifest, parts));
	const classes = Map.groupBy(all, ({ group, code }) => `${group}/${code}`);
	return [...classes.values()].flatMap((own) => {
		const selected = own.flatMap((each) => each.selected);
		return own.slice(0, 1).map((first) => ({ ...first, sample: selected.length, selected }));
	});
}

/** The strata of a wave: so many out of each named stratum of those that are left; 0 and unnamed strata are left out. */
export const waveStrata = (left: readonly StratumCount[], sizes: ReadonlyMap<string, number>): StratumDesign[] =>
	left
		.map(({ group, stratum, population }) => ({ group, stratum, N: population, n: sizes.get(stratum) ?? 0 }))
		.filter(({ n }) => n > 0);
