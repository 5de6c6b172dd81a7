import { describe, expect, test } from 'vitest';
import { cellsOf } from '../../../src/domain/assessment/cell.ts';
import { expectNumber, fixture, toColumn } from '../../builders/fixtures.ts';
import { aGroup, fixtureGroups, type CompositeCase } from '../../builders/rating.ts';
import { listSample } from '../../builders/sample.ts';

describe('what a group says about an item of a unit agrees with R:', () => {
	test.each(fixture<{ cases: CompositeCase[] }>('12-composite').cases)('$id', (golden) => {
		const rules = { minValid: golden.rules.minValid, maxDkShare: golden.rules.maxDK };
		const cells = fixtureGroups(golden).flatMap((group) => cellsOf(group, rules));
		expect(cells).toHaveLength(golden.expected.cells.length);
		for (const expected of golden.expected.cells) {
			const { group, unit, item } = expected;
			const cell = cells.find((each) => each.group === group && each.unit === unit && each.item === item);
			expect([cell?.n, cell?.usable]).toEqual([expected.nValid, expected.usable]);
			expectNumber(cell?.dkShare, expected.dkShare, 'share of "don\'t know"');
			expectNumber(cell?.mean, expected.mean, 'mean');
			expectNumber(cell?.se, expected.se, 'se');
			expectNumber(cell?.boundLow, expected.boundLow, 'lower bound');
			expectNumber(cell?.boundHigh, expected.boundHigh, 'upper bound');
		}
	});
});

const design = listSample([0, 0, 0, 1, 1, 1], [30, 60]);
const rules = { minValid: 3, maxDkShare: 0.5 };
const score = toColumn([80, 60, null, 70, null, null]);

test('those who were not asked are not counted as not knowing', () => {
	const asked = Uint8Array.of(1, 1, 1, 1, 0, 0);
	const group = aGroup('citizen', design, [
		{ unit: 'a', item: 'health', score },
		{ unit: 'a', item: 'health', score, asked }
	]);
	const [all, some] = cellsOf(group, rules);
	expectNumber(all?.dkShare, 50 / 90);
	expect(all?.usable).toBe(false);
	expectNumber(some?.dkShare, 10 / 50);
	expect(some?.usable).toBe(true);
	expectNumber(some?.boundLow, (10 * 80 + 10 * 60 + 20 * 70) / 50);
	expectNumber(some?.boundHigh, (10 * 80 + 10 * 60 + 20 * 70 + 10 * 100) / 50);
	expect(some?.mean).toBe(all?.mean);
});

test('a share of exactly the most allowed is usable', () => {
	const group = aGroup('citizen', design, [
		{ unit: 'a', item: 'health', score: toColumn([80, 60, 50, null, null, null]) }
	]);
	expect(cellsOf(group, { minValid: 3, maxDkShare: 2 / 3 })[0]?.usable).toBe(true);
	expect(cellsOf(group, { minValid: 4, maxDkShare: 2 / 3 })[0]?.usable).toBe(false);
});

test('a group may have its own floor of answers', () => {
	const group = aGroup('leader', design, [{ unit: 'a', item: 'overall', score }]);
	expect(cellsOf({ ...group, minValid: 4 }, { ...rules, maxDkShare: 1 })[0]?.usable).toBe(false);
	expect(cellsOf({ ...group, minValid: 3 }, { minValid: 99, maxDkShare: 1 })[0]?.usable).toBe(true);
});

test('where nobody answered or nobody was asked anything may be true', () => {
	const nobody = toColumn([null, null, null, null, null, null]);
	const group = aGroup('leader', design, [
		{ unit: 'a', item: 'overall', score: nobody },
		{ unit: 'a', item: 'overall', score: nobody, asked: new Uint8Array(6) }
	]);
	for (const cell of cellsOf(group, { minValid: 0, maxDkShare: 1 }))
		expect(cell).toMatchObject({ n: 0, mean: null, dkShare: 1, boundLow: 0, boundHigh: 100, usable: false });
});
