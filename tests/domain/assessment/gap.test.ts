import { expect, it } from 'vitest';
import { viewGap } from '../../../src/domain/assessment/gap.ts';

it('the gap is positive where officials see a unit in a better light than the public', () => {
	expect(viewGap(82.5, 71)).toBe(11.5);
	expect(viewGap(60, 71)).toBe(-11);
});

it('there is no gap to show while one of the two has not been measured', () => {
	expect(viewGap(null, 71)).toBeNull();
	expect(viewGap(82.5, null)).toBeNull();
});
