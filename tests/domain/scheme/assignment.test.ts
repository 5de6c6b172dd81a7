import { describe, expect, test } from 'vitest';
import { bijie2010, ratedUnits, rankedUnits, stratumHead, stratumHeads } from '#domain/scheme';
import { aScheme, edited, groupOf } from '../../builders/scheme.ts';

const heads = (group: string) => stratumHeads(bijie2010, groupOf(bijie2010, group));
const rated = (group: string, stratum: string) => ratedUnits(bijie2010, groupOf(bijie2010, group), stratum);
const counties = rankedUnits(bijie2010, 'county').map(({ code }) => code);
const departments = rankedUnits(bijie2010, 'department').map(({ code }) => code);

test('the head of a stratum stands before its first dot', () => {
	expect(['522401.town', '522401', '522401.town.old'].map(stratumHead)).toEqual(['522401', '522401', '522401']);
});

describe('a frame may carry in its first column', () => {
	test('counties for citizens, who rate the county they live in', () => {
		expect(heads('citizen')).toEqual(counties);
	});

	test('every ranked unit for service users and insiders, never an operator', () => {
		expect(heads('serviceUser')).toEqual([...counties, ...departments]);
		expect(heads('insider')).toEqual([...counties, ...departments]);
	});

	test('counties for deputies, delegates and enterprise heads', () => {
		for (const group of ['deputy', 'delegate', 'enterprise']) expect(heads(group)).toEqual(counties);
	});

	test('cohorts for peers', () => {
		expect(heads('peer')).toEqual(['C1', 'D1', 'D2', 'D3', 'D4']);
	});

	test('any code for leaders, who rate everybody', () => {
		expect(heads('leader')).toBeNull();
	});

	test('departments alone when the column is named so', () => {
		const scheme = edited(bijie2010, (draft) => {
			draft.groups.find(({ code }) => code === 'serviceUser')!.strata = ['department'];
		});
		expect(stratumHeads(scheme, groupOf(scheme, 'serviceUser'))).toEqual(departments);
	});

	test('no unit the group is never asked about', () => {
		const scheme = edited(aScheme(), (draft) => {
			draft.groups[0]!.strata = ['unit'];
		});
		expect(stratumHeads(scheme, groupOf(scheme, 'citizen'))).toEqual(['north', 'south']);
	});
});

describe('a rater rates', () => {
	test('the own unit alone', () => {
		expect(rated('citizen', '522424.town')).toEqual(['522424']);
		expect(rated('insider', 'dept-health')).toEqual(['dept-health']);
	});

	test('the own county and the next six departments of the circle', () => {
		expect(rated('deputy', '522401')).toEqual(['522401', ...departments.slice(0, 6)]);
		expect(rated('deputy', '522425')).toEqual(['522425', ...departments.slice(24), ...departments.slice(0, 4)]);
	});

	test('every ranked unit outside the own cohort, when a peer', () => {
		expect(rated('peer', 'C1')).toEqual(departments);
		const units = rated('peer', 'D2');
		expect(units).toHaveLength(26);
		expect(units).not.toContain('dept-health');
	});

	test('every ranked unit, when a leader, whatever the body', () => {
		expect(rated('leader', 'committee')).toEqual([...counties, ...departments]);
	});

	test('nobody under a stratum that is not the group’s: that is a bug', () => {
		expect(() => rated('citizen', '999999.town')).toThrow('999999.town');
		expect(() => rated('citizen', 'dept-health')).toThrow('dept-health');
		expect(() => rated('insider', 'dept-statistics')).toThrow('dept-statistics');
		expect(() => rated('peer', 'D9')).toThrow('D9');
	});
});

test.each([1, 3, 6, 7, 13, 26])('blocks of %i departments cover all departments as evenly as can be', (block) => {
	const deputy = { ...groupOf(bijie2010, 'deputy'), assignment: { kind: 'own-and-block' as const, block } };
	const all = counties.flatMap((county) => ratedUnits(bijie2010, deputy, county).slice(1));
	const times = departments.map((department) => all.filter((code) => code === department).length);
	expect(all).toHaveLength(block * counties.length);
	expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
});
