import type { InstrumentCode, Track } from '../../scheme/index.ts';
import type { GradedUnit } from '../grade.ts';

/** A stratum's people, invitations and ballots; `ballots` is null where a few could be worked out. */
export type SheetStratum = {
	readonly code: string;
	readonly population: number;
	readonly invited: number;
	readonly ballots: number | null;
};

/** How a rater group answered the call; `responseRate` is ballots per invitation, 0–1, null without either. */
export type SheetGroup = {
	readonly group: string;
	readonly instrument: InstrumentCode;
	readonly strata: readonly SheetStratum[];
	readonly population: number;
	readonly invited: number;
	readonly ballots: number | null;
	readonly responseRate: number | null;
};

/** A component computed elsewhere: its weight in the composite, and its score 0–100, null if it was not given. */
export type GivenComponent = {
	readonly component: 'annual' | 'tracking';
	readonly weight: number;
	readonly score: number | null;
};

/**
 * A group's score about a unit within a track. `weight` is its weight there after those of missing groups were shared out,
 * 0 if it is missing itself; `score` is null where it is missing or not `shown`.
 */
export type SheetGroupScore = {
	readonly group: string;
	readonly weight: number;
	readonly score: number | null;
	readonly shown: boolean;
};

/** A track's share of the component, and its score. */
export type SheetTrack = {
	readonly track: Track;
	readonly share: number;
	readonly score: number | null;
	readonly se: number | null;
	readonly groups: readonly SheetGroupScore[];
};

/** A component people rated, with standard error and confidence limits; all null while a track is missing. */
export type RatedComponent = {
	readonly component: InstrumentCode;
	readonly weight: number;
	readonly score: number | null;
	readonly se: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly tracks: readonly SheetTrack[];
};

export type SheetComponent = GivenComponent | RatedComponent;

/** A composite with its standard error, degrees of freedom (0: no sampling error) and confidence limits. */
export type SheetComposite = {
	readonly score: number;
	readonly se: number;
	readonly df: number;
	readonly low: number;
	readonly high: number;
};

/** Point rank and rank interval among the `of` ranked units of the cohort; 1 is the highest score. */
export type SheetRank = {
	readonly place: number;
	readonly best: number;
	readonly worst: number;
	readonly of: number;
};

/** Grade recommended to the leading group, with its reasons and what people must look at. */
export type SheetGrade = Omit<GradedUnit, 'unit'>;

/**
 * A ranked unit: components in the order of the scheme, bonus or deduction in points, ground of a veto. `missing` names the
 * parts for want of which it has no composite, rank and grade; `renormalised`: some weights were shared out;
 * `officialPublicGap`: democratic minus social component.
 */
export type SheetUnit = {
	readonly unit: string;
	readonly cohort: string;
	readonly components: readonly SheetComponent[];
	readonly adjustment: number;
	readonly veto: string | null;
	readonly composite: SheetComposite | null;
	readonly missing: readonly string[];
	readonly renormalised: boolean;
	readonly officialPublicGap: number | null;
	readonly rank: SheetRank | null;
	readonly grade: SheetGrade | null;
};

/**
 * How much of a cell is shown. nearly-unanimous: more than 90 % gave one answer, which one is not said, nor any mean that
 * would say it of fewer than 50 · no-histogram: too few for a distribution · too-few: nothing.
 */
export type Shown = 'all' | 'no-histogram' | 'nearly-unanimous' | 'too-few';

/**
 * What a group said about an element of a unit: ballots with a valid answer; answers 不了解 and 不愿回答, null for one to nine;
 * mean 0–100 with its error and limits, the coarser the fewer answered, and what it would be had all of those without a valid answer said the worst or best; whole per cent of
 * the valid answers by option.
 */
export type SheetCell = {
	readonly unit: string;
	readonly element: string;
	readonly group: string;
	readonly n: number | null;
	readonly dontKnow: number | null;
	readonly refused: number | null;
	readonly mean: number | null;
	readonly se: number | null;
	readonly low: number | null;
	readonly high: number | null;
	readonly boundLow: number | null;
	readonly boundHigh: number | null;
	readonly distribution: Readonly<Record<string, number>> | null;
	readonly shown: Shown;
};

/** 考核结果表: everything that is published about a cycle's results, and nothing else; `level` is that of all intervals. */
export type Sheet = {
	readonly v: 1;
	readonly cycle: string;
	readonly schemeHash: string;
	readonly level: number;
	readonly groups: readonly SheetGroup[];
	readonly units: readonly SheetUnit[];
	readonly cells: readonly SheetCell[];
};
