/**
 * Estimate 估计: what a sample says about everybody, and how surely.
 *
 * Promises: design-based means, totals and proportions with their standard errors and limits, weights that answer for
 * those who kept silent, rank intervals that hold together, tables from which nobody can be worked out. Every formula
 * follows a textbook and reproduces R's numbers to 1e-9.
 * Refuses to know: a unit's name, an item's words, where the rows are kept. It is given columns of numbers.
 */
export {
	designOf,
	designVariance,
	designWeights,
	submatrix,
	type Design,
	type DesignRefusal,
	type LonelyRule,
	type Matrix,
	type SampledRows
} from './design.ts';
export { pBeta } from './beta.ts';
export { binomialUpper, criticalT, poissonUpper, pT, qNormal, qT } from './distribution.ts';
export * from './mean.ts';
export * from './proportion.ts';
export * from './rank.ts';
export * from './response.ts';
export { dot, sum } from './sum.ts';
export * from './suppress.ts';
export * from './weight.ts';
