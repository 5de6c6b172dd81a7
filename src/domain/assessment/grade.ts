import { required } from '../basics/index.ts';
import type { Band, Grade, Scheme, ShareRule } from '../scheme/index.ts';
import { SLACK } from './cell.ts';

/** A share rule with what was measured for it: the share of the worst options and its lower confidence bound, 0–1. */
export type MeasuredShare = { readonly rule: ShareRule; readonly share: number; readonly ciLow: number };

/** What a ranked unit is graded on. `bestRank` and `worstRank`: its rank interval in the cohort, 1 = highest score. */
export type GradeInput = {
	readonly unit: string;
	readonly composite: number;
	readonly ciLow: number;
	readonly ciHigh: number;
	/** The ground of a veto, or null. */
	readonly veto: string | null;
	/** One for each share rule that could be measured. */
	readonly shares: readonly MeasuredShare[];
	readonly bestRank: number;
	readonly worstRank: number;
};

/** A rule that fired, and the best grade it leaves open. */
export type GradeStep = { readonly atMost: Grade } & (
	| { readonly rule: 'veto'; readonly ground: string }
	| { readonly rule: 'share'; readonly measured: MeasuredShare }
	| { readonly rule: 'band'; readonly from: number }
	| { readonly rule: 'quota'; readonly places: number }
);

/**
 * What people must look at. borderline: the confidence interval crosses a band's limit · share-near: a share rule is
 * reached, but not beyond the margin of error · tie-at-quota: whether the unit is among the best allowed is open.
 */
export type GradeFlag = 'borderline' | 'share-near' | 'tie-at-quota';

/** A recommended grade with its reasons, in the order of the rules. */
export type GradedUnit = {
	readonly unit: string;
	readonly grade: Grade;
	readonly path: readonly GradeStep[];
	readonly flags: readonly GradeFlag[];
};

type GradeRules = Scheme['grades'];

const FROM_BEST: readonly Grade[] = ['excellent', 'good', 'fair', 'poor'];
/** A veto leaves nothing at or above 良好 (domain.md §3.7). */
const VETOED: Grade = 'fair';

/**
 * Recommended grades of the ranked units of one cohort: veto, share, band, quota in that order (domain.md §2.2, §3.6); the
 * lowest grade any of them leaves open holds. A share rule fires once the lower confidence bound reaches it. Excellent is
 * given outright only to whom all of the rank interval lies within the quota (statistics §6); those whose interval overlaps
 * its edge are good and flagged, for the leading group to decide.
 */
export function gradeCohort(units: readonly GradeInput[], rules: GradeRules): GradedUnit[] {
	const places = excellentPlaces(units.length, rules.excellentQuota);
	return units.map((unit) => gradeUnit(unit, rules, places));
}

/** Most units of a cohort that may be excellent: the quota rounded down, at least one (domain.md §3.6). */
export const excellentPlaces = (units: number, quota: number): number =>
	Math.max(1, Math.floor(units * quota + SLACK * units));

function gradeUnit(unit: GradeInput, rules: GradeRules, places: number): GradedUnit {
	const fired = [...vetoSteps(unit), ...shareSteps(unit), bandStep(unit, rules.bands)];
	const beyondQuota = worstOf(fired) === 'excellent' && unit.worstRank > places;
	const path = beyondQuota ? [...fired, { rule: 'quota', places, atMost: 'good' } as const] : fired;
	const flags: GradeFlag[] = [
		...(crossesLimit(unit, rules.bands) ? (['borderline'] as const) : []),
		...(unit.shares.some(isNear) ? (['share-near'] as const) : []),
		...(beyondQuota && unit.bestRank <= places ? (['tie-at-quota'] as const) : [])
	];
	return { unit: unit.unit, grade: worstOf(path), path, flags };
}

const vetoSteps = ({ veto }: GradeInput): GradeStep[] =>
	veto === null ? [] : [{ rule: 'veto', ground: veto, atMost: VETOED }];

const shareSteps = ({ shares }: GradeInput): GradeStep[] =>
	shares
		.filter(({ rule, ciLow }) => reaches(ciLow, rule.share))
		.map((measured) => ({ rule: 'share', measured, atMost: measured.rule.atMost }));

function bandStep({ composite }: GradeInput, bands: readonly Band[]): GradeStep {
	const band = bands.find(({ from }) => reaches(composite, from)) ?? bands.at(-1);
	const { from, grade } = required(band, 'band');
	return { rule: 'band', from, atMost: grade };
}

const crossesLimit = ({ ciLow, ciHigh }: GradeInput, bands: readonly Band[]): boolean =>
	bands.some(({ from }) => !reaches(ciLow, from) && reaches(ciHigh, from));

const isNear = ({ rule, share, ciLow }: MeasuredShare): boolean =>
	reaches(share, rule.share) && !reaches(ciLow, rule.share);

const reaches = (value: number, limit: number): boolean => value >= limit - SLACK;

const worstOf = (path: readonly GradeStep[]): Grade =>
	path.reduce<Grade>(
		(worst, { atMost }) => (FROM_BEST.indexOf(atMost) > FROM_BEST.indexOf(worst) ? atMost : worst),
		'excellent'
	);
