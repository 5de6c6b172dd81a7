import { required } from '../basics/index.ts';
import {
	addMeanInfluence,
	degreesOfFreedom,
	designVariance,
	markPlaces,
	submatrix,
	welchSatterthwaite,
	type Matrix,
	type Places
} from '../estimate/index.ts';
import type { Cell, RatingGroup } from './cell.ts';
import type { PartScore } from './part.ts';

/** A group with its cells, one per column. */
export type MeasuredGroup = { readonly group: RatingGroup; readonly cells: readonly Cell[] };

/** What a unit's composite is made of: the scores of its rated parts and their weights in it. */
export type Recipe = {
	readonly unit: string;
	readonly parts: readonly { readonly of: PartScore; readonly weight: number }[];
};

/**
 * A group's share in the sampling error: covariance of the units' composites, df of each pair (diagonal: of the unit), and
 * variance of each unit's parts.
 */
export type GroupError = {
	readonly group: string;
	readonly covariance: Matrix;
	readonly df: Matrix;
	readonly parts: readonly (readonly number[])[];
};

/**
 * Sampling error that a group brings into the composites of the units, all parts together, and into each part
 * (statistics §5, fixture 12).
 */
export function groupError(recipes: readonly Recipe[], measured: MeasuredGroup): GroupError {
	const { design, code } = measured.group;
	const influences = recipes.map((recipe) => recipeInfluence(recipe, measured));
	const places = recipes.map(({ unit }) => answeredPlaces(unit, measured));
	const pairDf = (j: number, k: number): number =>
		degreesOfFreedom(required(places[j], 'places'), design, required(places[k], 'places'));
	return {
		group: code,
		covariance: designVariance(
			influences.map(({ whole }) => whole),
			design
		),
		df: symmetric(recipes.length, pairDf),
		parts: influences.map(({ variances }) => variances)
	};
}

/** The error of some units only, in the order given. */
export const pickError = ({ group, covariance, df, parts }: GroupError, indices: readonly number[]): GroupError => ({
	group,
	covariance: submatrix(covariance, indices),
	df: submatrix(df, indices),
	parts: indices.map((index) => required(parts[index], 'unit'))
});

/** Influence of every ballot on a unit's composite, Σ over parts of weight times influence, and the variance of each part. */
function recipeInfluence(recipe: Recipe, measured: MeasuredGroup) {
	const whole = new Float64Array(measured.group.weights.length);
	const variances = recipe.parts.map(({ of, weight }) => {
		const influence = partInfluence(of, measured);
		if (influence === null) return 0;
		for (let row = 0; row < whole.length; row++) whole[row] = (whole[row] ?? 0) + weight * (influence[row] ?? 0);
		return designVariance([influence], measured.group.design)[0]?.[0] ?? 0;
	});
	return { whole, variances };
}

/**
 * Influence of every ballot of a group on the score of a part: Σ over its cells of the shares times the influence on the
 * cell's mean (statistics §5); null if the group has no share. Which cells are usable is taken as fixed.
 */
function partInfluence(score: PartScore, { group, cells }: MeasuredGroup): Float64Array | null {
	const own = score.shares.find(({ of, share }) => of.group === group.code && share > 0);
	if (!own) return null;
	const influence = new Float64Array(group.weights.length);
	for (const { of: cell, share } of own.of.shares) {
		if (cell.mean === null || share === 0) continue;
		const { score: column } = required(group.columns[cells.indexOf(cell)], 'column of the cell');
		addMeanInfluence(influence, own.share * share, column, group.weights, { mean: cell.mean, size: cell.size });
	}
	return influence;
}

/** The places of those with a usable answer about a unit. */
function answeredPlaces(unit: string, { group, cells }: MeasuredGroup): Places {
	const nobody = markPlaces(new Float64Array(), group.design);
	return cells.reduce((places, cell, index) => {
		if (cell.unit !== unit || !cell.usable) return places;
		return markPlaces(required(group.columns[index], 'column of the cell').score, group.design, places);
	}, nobody);
}

/** Sum of the groups' covariances: the samples of different groups are independent. */
export const totalCovariance = (errors: readonly GroupError[], size: number): Matrix =>
	symmetric(size, (j, k) => errors.reduce((sum, { covariance }) => sum + at(covariance, j, k), 0));

/** Welch–Satterthwaite df of the difference of every two composites; on the diagonal those of the composite itself. */
export const differenceDf = (errors: readonly GroupError[], size: number): Matrix =>
	symmetric(size, (j, k) =>
		welchSatterthwaite(
			errors.map(({ covariance, df }) => {
				const [own, other] = [at(covariance, j, j), at(covariance, k, k)];
				return { variance: j === k ? own : own + other - 2 * at(covariance, j, k), df: at(df, j, k) };
			})
		)
	);

const at = (matrix: Matrix, j: number, k: number): number => required(matrix[j]?.[k], 'entry of the matrix');

/** The symmetric matrix with the given entries, each asked once, with j ≥ k. */
function symmetric(size: number, entry: (j: number, k: number) => number): Matrix {
	const lower = Array.from({ length: size }, (_, j) => Array.from({ length: j + 1 }, (_, k) => entry(j, k)));
	return lower.map((_, j) => lower.map((_, k) => at(lower, Math.max(j, k), Math.min(j, k))));
}
