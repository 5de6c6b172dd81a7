import { expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/assessment/cell.ts';
import { scorePart } from '../../../src/domain/assessment/part.ts';
import { expectNumber } from '../../builders/fixtures.ts';

const aCell = (group: string, item: string, mean: number, usable = true): Cell => ({
	group,
	unit: 'bureau',
	item,
	n: 20,
	size: 200,
	mean,
	se: 1,
	df: 19,
	complete: false,
	dkShare: 0.1,
	boundLow: 0.9 * mean,
	boundHigh: 0.9 * mean + 10,
	usable
});

const social = {
	code: 'social',
	weights: { bureau: 0.25 },
	groupWeights: { citizen: 0.625, serviceUser: 0.25, deputy: 0.125 },
	itemWeights: { health: 3, schools: 1 }
};

test('a part weighs items within a group, then groups', () => {
	const cells = [
		aCell('citizen', 'health', 60),
		aCell('citizen', 'schools', 80),
		aCell('serviceUser', 'health', 50),
		aCell('serviceUser', 'schools', 90),
		aCell('deputy', 'health', 70),
		aCell('deputy', 'schools', 70)
	];
	const part = scorePart(social, 'bureau', cells, 0.6);
	expect(part.renormalised).toBe(false);
	expectNumber(part.score, 0.625 * 65 + 0.25 * 60 + 0.125 * 70);
	expect(part.shares.map(({ of, share }) => [of.group, of.score, share])).toEqual([
		['citizen', 65, 0.625],
		['serviceUser', 60, 0.25],
		['deputy', 70, 0.125]
	]);
});

test('weights of what is missing are shared out, and it is said', () => {
	const cells = [
		aCell('citizen', 'health', 60),
		aCell('citizen', 'schools', 80, false),
		aCell('serviceUser', 'health', 50, false),
		aCell('serviceUser', 'schools', 90),
		aCell('deputy', 'health', 70),
		aCell('deputy', 'schools', 70)
	];
	const part = scorePart(social, 'bureau', cells, 0.6);
	expect(part.renormalised).toBe(true);
	expectNumber(part.score, (0.625 * 60 + 0.125 * 70) / 0.75);
	expect(part.shares.map(({ of, share }) => [of.group, of.score, share > 0])).toEqual([
		['citizen', 60, true],
		['serviceUser', null, false],
		['deputy', 70, true]
	]);
});

test('an item missing in one group is said even where every group has a score', () => {
	const cells = ['citizen', 'serviceUser', 'deputy'].map((group) => aCell(group, 'health', 60));
	expect(scorePart(social, 'bureau', cells, 0.6).renormalised).toBe(false);
	const part = scorePart(social, 'bureau', [...cells, aCell('deputy', 'schools', 10, false)], 0.6);
	expect([part.score, part.renormalised]).toEqual([60, true]);
});

test('exactly the least weight is enough, less is not', () => {
	const cells = [
		aCell('citizen', 'health', 60),
		aCell('serviceUser', 'health', 0, false),
		aCell('deputy', 'health', 0, false)
	];
	expect(scorePart(social, 'bureau', cells, 0.625).score).toBe(60);
	const part = scorePart(social, 'bureau', cells, 0.626);
	expect([part.score, part.renormalised, part.shares.map(({ share }) => share)]).toEqual([null, false, [0, 0, 0]]);
});

test('a group that is never asked about the unit is not missing', () => {
	const part = scorePart(social, 'bureau', [aCell('serviceUser', 'schools', 80), aCell('deputy', 'schools', 50)], 0.6);
	expect(part.renormalised).toBe(false);
	expectNumber(part.score, (0.25 * 80 + 0.125 * 50) / 0.375);
});

test('a part about which nobody was asked has no score', () => {
	expect(scorePart(social, 'bureau', [aCell('deputy', 'integrity', 90)], 0).score).toBeNull();
});
