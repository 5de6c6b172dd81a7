import { expect, test } from 'vitest';
import { domainMean } from '#domain/estimate';
import { cellsOf } from '../../../src/domain/assessment/cell.ts';
import { differenceDf, groupError, pickError, totalCovariance } from '../../../src/domain/assessment/covariance.ts';
import { scorePart } from '../../../src/domain/assessment/part.ts';
import { expectMatrix } from '../../builders/fixtures.ts';
import { aGroup } from '../../builders/rating.ts';
import { listSample } from '../../builders/sample.ts';

const design = listSample([0, 0, 0, 0, 1, 1, 1, 1], [40, 9]);
const first = Float64Array.of(80, 70, 65, NaN, 40, 55, 60, 95);
const second = Float64Array.of(60, 90, 75, 70, NaN, 50, 85, NaN);
const group = aGroup('deputy', design, [
	{ unit: 'a', item: 'work', score: first },
	{ unit: 'b', item: 'work', score: second }
]);
const measured = { group, cells: cellsOf(group, { minValid: 2, maxDkShare: 0.9 }) };

/** The recipe of a unit from parts that all rest on the same item, each with a weight in the composite. */
const recipe = (unit: string, weights: readonly number[]) => {
	const part = { code: 'democratic', weights: { [unit]: 1 }, groupWeights: { deputy: 1 }, itemWeights: { work: 1 } };
	const own = measured.cells.filter((cell) => cell.unit === unit);
	return { unit, parts: weights.map((weight) => ({ of: scorePart(part, unit, own, 0.5), weight })) };
};

test('the variance of a score from one cell is that of the cell’s mean', () => {
	const { se } = domainMean(first, group.weights, design);
	expectMatrix(groupError([recipe('a', [0.3])], measured).parts, [[(se ?? NaN) ** 2]]);
});

test('a group that feeds two parts is counted with their covariance', () => {
	const { se } = domainMean(first, group.weights, design);
	const { covariance } = groupError([recipe('a', [0.3, 0.2])], measured);
	expectMatrix(covariance, [[0.25 * (se ?? NaN) ** 2]]);
});

test('two units about which the same people say the same vary as one', () => {
	const { covariance } = groupError([recipe('a', [1]), recipe('a', [0.5])], measured);
	const [own = NaN] = covariance[0] ?? [];
	expectMatrix(covariance, [
		[own, own / 2],
		[own / 2, own / 4]
	]);
	expect(own).toBeGreaterThan(0);
});

test('a difference has the degrees of freedom of those who answered about either unit', () => {
	const { df } = groupError([recipe('a', [1]), recipe('b', [1])], measured);
	expect(df).toEqual([
		[5, 6],
		[6, 4]
	]);
});

test('groups are independent: their covariances add up, and their degrees of freedom combine', () => {
	const anError = (variance: number, covariance: number, df: number) => ({
		group: 'deputy',
		covariance: [
			[variance, covariance],
			[covariance, variance]
		],
		df: [
			[df, df],
			[df, df]
		],
		parts: [[variance], [variance]]
	});
	const [one, none] = [anError(2, 1, 10), anError(0, 0, 0)];
	expect(totalCovariance([one, one, none], 2)).toEqual([
		[4, 2],
		[2, 4]
	]);
	expectMatrix(differenceDf([one, one, none], 2), [
		[20, 20],
		[20, 20]
	]);
	expect(differenceDf([none], 2)).toEqual([
		[0, 0],
		[0, 0]
	]);
});

test('a group that says nothing usable about a unit adds no error', () => {
	const silent = { group, cells: measured.cells.map((cell) => ({ ...cell, usable: false })) };
	const part = { code: 'democratic', weights: { a: 1 }, groupWeights: { deputy: 1 }, itemWeights: { work: 1 } };
	const score = scorePart(
		part,
		'a',
		silent.cells.filter((cell) => cell.unit === 'a'),
		0.5
	);
	expect(groupError([{ unit: 'a', parts: [{ of: score, weight: 1 }] }], silent)).toEqual({
		group: 'deputy',
		covariance: [[0]],
		df: [[0]],
		parts: [[0]]
	});
});

test('a cohort keeps its own errors', () => {
	const both = groupError([recipe('a', [1]), recipe('b', [1])], measured);
	const alone = groupError([recipe('b', [1])], measured);
	expect(pickError(both, [1])).toEqual(alone);
});
