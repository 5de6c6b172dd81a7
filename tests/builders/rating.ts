import { designWeights, type Design } from '#domain/estimate';
import type { RatingGroup } from '../../src/domain/assessment/cell.ts';
import { toColumn, toIndex, type Maybe } from './fixtures.ts';
import { accepted } from './sample.ts';

/** Golden composites as R made them: every ballot of every group with its scores by `unit|item`. */
export type CompositeCase = {
	id: string;
	level: number;
	rules: { minValid: number; maxDK: number; minWeight: number };
	units: string[];
	items: string[];
	components: Record<
		string,
		{ weight: number; groupWeights: Record<string, number>; itemWeights: Record<string, number> }
	>;
	fixedComponents: Record<string, { weight: number; score: Record<string, number> }>;
	data: { group: string[]; stratum: string[]; N: number[]; scores: Record<string, Maybe[]> };
	expected: {
		cells: {
			group: string;
			unit: string;
			item: string;
			nValid: number;
			dkShare: number;
			mean: Maybe;
			se: Maybe;
			usable: boolean;
			boundLow: number;
			boundHigh: number;
		}[];
		components: { component: string; score: Maybe[]; se: Maybe[] }[];
		composite: Maybe[];
		se: Maybe[];
		df: Maybe[];
		ciLow: Maybe[];
		ciHigh: Maybe[];
		ranked: string[];
		covRanked: number[][];
		covRankedByGroup: Record<string, number[][]>;
		dfDiffRanked: Maybe[][];
		rank: number[];
		kww: { critical: number[]; best: number[]; worst: number[] };
		holm: { best: number[]; worst: number[] };
	};
};

/** The groups of raters of a fixture. */
export const fixtureGroups = ({ data }: CompositeCase): RatingGroup[] =>
	[...new Set(data.group)].map((code) => {
		const rows = [...data.group.keys()].filter((row) => data.group[row] === code);
		const of = <T>(values: readonly T[]): T[] => rows.flatMap((row) => values[row] ?? ([] as T[]));
		const strata = toIndex(of(data.stratum));
		const population = strata.codes.map((stratum) => data.N[data.stratum.indexOf(stratum)] ?? NaN);
		const design = accepted({ stratum: strata.index, population });
		const columns = Object.entries(data.scores).map(([name, scores]) => {
			const [unit = '', item = ''] = name.split('|');
			return { unit, item, score: toColumn(rows.map((row) => scores[row] ?? null)) };
		});
		return { code, design, weights: designWeights(design), columns };
	});

/** A group of raters with its design's weights. */
export const aGroup = (code: string, design: Design, columns: RatingGroup['columns']): RatingGroup => ({
	code,
	design,
	weights: designWeights(design),
	columns
});
