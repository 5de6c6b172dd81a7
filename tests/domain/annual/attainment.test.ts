import { describe, expect, it } from 'vitest';
import { annualScore, attainment, type Target } from '#domain/annual';

const aTarget = (over: Partial<Target>): Target => ({
	indicator: 'farmerIncome',
	direction: 'up',
	weight: 1,
	target: 40,
	actual: 40,
	...over
});

describe('attainment', () => {
	it.each([
		['up', 40, 39.2, 0.98],
		['up', 2620, 2650, 1],
		['up', 5, -1, 0],
		['down', 30, 33, 30 / 33],
		['down', 4.2, 4, 1],
		['down', 0, 0, 1],
		['down', 0, 2, 0],
		['down', 5, -1, 1],
		['milestone', 8, 6, 0.75],
		['milestone', 8, 9, 1],
		['binary', 1, 1, 1],
		['binary', 1, 0, 0]
	] as const)('of a target %s to %d with %d reached is %d', (direction, target, actual, expected) => {
		expect(attainment(aTarget({ direction, target, actual }))).toBeCloseTo(expected, 12);
	});

	it('has no meaning for growth towards nothing or for less than less than nothing', () => {
		expect(() => attainment(aTarget({ target: 0 }))).toThrow('above zero');
		expect(() => attainment(aTarget({ direction: 'down', target: -1 }))).toThrow('below zero');
	});
});

describe('the annual score', () => {
	it('weighs the attainments (domain.md §3.9)', () => {
		const targets: Target[] = [
			{ indicator: 'farmerIncome', direction: 'up', weight: 0.3, target: 2620, actual: 2650 },
			{ indicator: 'urbanIncome', direction: 'up', weight: 0.2, target: 13500, actual: 13770 },
			{ indicator: 'unemployment', direction: 'down', weight: 0.2, target: 4.2, actual: 4 },
			{ indicator: 'greenCover', direction: 'up', weight: 0.15, target: 40, actual: 39.2 },
			{ indicator: 'safetyDeaths', direction: 'down', weight: 0.15, target: 30, actual: 33 }
		];
		expect(annualScore(targets)).toBeCloseTo(98.3364, 4);
	});

	it('takes weights that sum to 1 and no others', () => {
		expect(() => annualScore([aTarget({ weight: 0.9 })])).toThrow('sum to 1');
	});
});
