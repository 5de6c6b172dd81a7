import { describe, expect, it } from 'vitest';
import type { Scheme, ShareRule } from '#domain/scheme';
import { excellentPlaces, gradeCohort, type GradeInput } from '../../../src/domain/assessment/grade.ts';

const third: ShareRule = { instrument: 'social', lastOptions: 2, share: 1 / 3, atMost: 'fair' };
const half: ShareRule = { instrument: 'social', lastOptions: 2, share: 1 / 2, atMost: 'poor' };
const rules: Scheme['grades'] = {
	bands: [
		{ grade: 'excellent', from: 88 },
		{ grade: 'good', from: 78 },
		{ grade: 'fair', from: 65 },
		{ grade: 'poor', from: 0 }
	],
	excellentQuota: 0.3,
	shareRules: [third, half]
};

const aUnit = (over: Partial<GradeInput> = {}): GradeInput => ({
	unit: 'dafang',
	composite: 90,
	ciLow: 89,
	ciHigh: 91,
	veto: null,
	shares: [],
	bestRank: 1,
	worstRank: 1,
	...over
});
const at = (composite: number): Partial<GradeInput> => ({ composite, ciLow: composite, ciHigh: composite });

/** Grades the unit in a cohort of eight, of whom two may be excellent. */
function grade(over: Partial<GradeInput>) {
	const others = Array.from({ length: 7 }, () => aUnit({ unit: 'other', ...at(70), bestRank: 8, worstRank: 8 }));
	const [graded] = gradeCohort([aUnit(over), ...others], rules);
	if (!graded) throw new Error('nobody was graded');
	return { ...graded, rules: graded.path.map((step) => step.rule) };
}

describe('bands', () => {
	it.each([
		[88, 'excellent'],
		[88 - 1e-13, 'excellent'],
		[87.99, 'good'],
		[78, 'good'],
		[65, 'fair'],
		[64.99, 'poor'],
		[-1, 'poor']
	])('a composite of %d may be %s', (composite, expected) => {
		expect(grade(at(composite))).toMatchObject({ grade: expected, rules: ['band'], flags: [] });
	});

	it.each([
		[88.2, 87.9, 88.5, ['borderline']],
		[87.8, 87.6, 88, ['borderline']],
		[88.2, 88, 88.5, []],
		[80, 64, 81, ['borderline']]
	])('a unit at %d is borderline when its interval [%d, %d] crosses a limit', (composite, ciLow, ciHigh, flags) => {
		expect(grade({ composite, ciLow, ciHigh }).flags).toEqual(flags);
	});
});

describe('a veto', () => {
	it('leaves the first of the cohort fair', () => {
		const vetoed = grade({ veto: '重大安全事故' });
		expect(vetoed).toMatchObject({ grade: 'fair', flags: [] });
		expect(vetoed.path).toEqual([
			{ rule: 'veto', ground: '重大安全事故', atMost: 'fair' },
			{ rule: 'band', from: 88, atMost: 'excellent' }
		]);
	});

	it('lifts nobody: a poor unit stays poor', () => {
		expect(grade({ ...at(50), veto: '数据造假' }).grade).toBe('poor');
	});
});

describe('a share rule', () => {
	it('fires when even the lower confidence bound reaches the share', () => {
		const measured = { rule: third, share: 0.4, ciLow: 1 / 3 };
		const graded = grade({ shares: [measured] });
		expect(graded).toMatchObject({ grade: 'fair', rules: ['share', 'band'], flags: [] });
		expect(graded.path[0]).toEqual({ rule: 'share', measured, atMost: 'fair' });
	});

	it('punishes nothing that lies inside the margin of error, but says so', () => {
		const shares = [{ rule: third, share: 0.4, ciLow: 0.3 }];
		expect(grade({ shares })).toMatchObject({ grade: 'excellent', rules: ['band'], flags: ['share-near'] });
	});

	it('is silent when its share is not reached', () => {
		const shares = [{ rule: third, share: 0.3, ciLow: 0.2 }];
		expect(grade({ shares })).toMatchObject({ grade: 'excellent', flags: [] });
	});

	it('gives way to the harder one: half dissatisfied is poor', () => {
		const shares = [third, half].map((rule) => ({ rule, share: 0.6, ciLow: 0.55 }));
		expect(grade({ shares })).toMatchObject({ grade: 'poor', rules: ['share', 'share', 'band'] });
	});
});

describe('the quota', () => {
	it.each([
		[8, 0.3, 2],
		[10, 0.3, 3],
		[100, 0.29, 29],
		[2, 0.3, 1]
	])('of %d units at %d leaves %d places', (units, quota, places) => {
		expect(excellentPlaces(units, quota)).toBe(places);
	});

	it('is met outright by a unit that is surely among the best', () => {
		expect(grade({ bestRank: 1, worstRank: 2 })).toMatchObject({ grade: 'excellent', rules: ['band'], flags: [] });
	});

	it('is for the leading group to decide where the rank interval overlaps its edge', () => {
		const tied = grade({ bestRank: 2, worstRank: 3 });
		expect(tied).toMatchObject({ grade: 'good', rules: ['band', 'quota'], flags: ['tie-at-quota'] });
		expect(tied.path.at(-1)).toEqual({ rule: 'quota', places: 2, atMost: 'good' });
	});

	it('leaves a unit that is surely not among the best good', () => {
		expect(grade({ bestRank: 3, worstRank: 4 })).toMatchObject({ grade: 'good', rules: ['band', 'quota'], flags: [] });
	});

	it('concerns only those who would be excellent', () => {
		expect(grade({ ...at(80), worstRank: 8 })).toMatchObject({ grade: 'good', rules: ['band'], flags: [] });
		expect(grade({ veto: '数据造假', worstRank: 8 }).rules).toEqual(['veto', 'band']);
	});
});
