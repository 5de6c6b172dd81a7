import { expect, it } from 'vitest';
import { trackingScore } from '#domain/tracking';

it('a unit with nothing on record keeps the hundred points it starts with', () => {
	expect(trackingScore([])).toBe(100);
});

it('confirmed entries add up: a failed check, a failed acceptance, a late task, one done early (domain.md §3.9)', () => {
	expect(trackingScore([-2, -3, -1.5, 1])).toBeCloseTo(94.5, 12);
});

it('praise does not lift a unit above one hundred, nor failure below nothing', () => {
	expect(trackingScore([1, 1])).toBe(100);
	expect(trackingScore([-60, -60])).toBe(0);
});
