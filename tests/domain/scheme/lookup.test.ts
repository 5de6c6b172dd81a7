import { expect, test } from 'vitest';
import { bijie2010, elementsAsked, groupWeight, rankedUnits, trackRule, unitKinds, unitOf } from '#domain/scheme';
import { aScheme, groupOf } from '../../builders/scheme.ts';

const asked = (group: string, unit: string) =>
	elementsAsked(aScheme(), groupOf(aScheme(), group), unitOf(aScheme(), unit)).map(({ code }) => code);

test('the operators of the assessment stand outside every ranking', () => {
	const codes = rankedUnits(bijie2010).map(({ code }) => code);
	expect(codes).toHaveLength(34);
	expect(codes).not.toContain('dept-statistics');
	expect(rankedUnits(bijie2010, 'county')).toHaveLength(8);
});

test('the kinds in use are those of ranked units', () => {
	expect(unitKinds(bijie2010)).toEqual(['county', 'department']);
	expect(unitKinds(aScheme({ units: [unitOf(aScheme(), 'roads')] }))).toEqual(['department']);
});

test('a unit the scheme does not know is a bug', () => {
	expect(() => unitOf(aScheme(), 'west')).toThrow('unit west');
});

test('a group that a rule does not name weighs nothing', () => {
	const rule = trackRule(aScheme(), 'social', 'general', 'department');
	expect(groupWeight(rule, 'deputy')).toBe(1);
	expect(groupWeight(rule, 'citizen')).toBe(0);
	expect(groupWeight(trackRule(aScheme(), 'social', 'team', 'county'), 'deputy')).toBe(0);
});

test('an item with a responsible department is asked about counties only', () => {
	expect(asked('deputy', 'north')).toEqual(['healthCare', 'service', 'integrity']);
	expect(asked('deputy', 'health')).toEqual(['service', 'integrity']);
});

test('a group without weight in a track is asked nothing of it', () => {
	expect(asked('citizen', 'north')).toEqual(['healthCare', 'service', 'integrity']);
	expect(asked('citizen', 'roads')).toEqual([]);
});

test('a group is asked items of its own instrument only', () => {
	expect(asked('leader', 'roads')).toEqual(['overall']);
});
