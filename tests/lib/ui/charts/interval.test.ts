import { describe, expect, test } from 'vitest';
import { axisOf, placeOn } from '#lib/ui/charts/interval.ts';

const row = (low: number, value: number, high: number) => ({ label: 'x', estimate: { low, value, high } });

describe('the axis of an interval plot', () => {
	test('holds every interval between round marks', () => {
		expect(axisOf([row(61, 66.5, 72), row(71.1, 74.2, 77.3)])).toEqual({
			from: 60,
			to: 80,
			ticks: [60, 65, 70, 75, 80]
		});
	});

	test('marks fractions without stray digits', () => {
		expect(axisOf([row(0.12, 0.2, 0.31)]).ticks).toEqual([0.1, 0.15, 0.2, 0.25, 0.3, 0.35]);
	});

	test('reaches below nought for differences', () => {
		expect(axisOf([row(-2.1, 0.5, 3.4)])).toMatchObject({ from: -4, to: 4 });
	});

	test('stands even when nothing may be published or there is only one value', () => {
		expect(axisOf([{ label: 'x', estimate: null }]).ticks).toEqual([0, 1]);
		const single = axisOf([row(50, 50, 50)]);
		expect(single.to).toBeGreaterThan(single.from);
	});

	test('places the ends at 0 and 100 per cent', () => {
		const axis = axisOf([row(61, 66, 79)]);
		expect([placeOn(axis, 60), placeOn(axis, 70), placeOn(axis, 80)]).toEqual([0, 50, 100]);
	});
});
