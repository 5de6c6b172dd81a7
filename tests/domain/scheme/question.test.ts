import { describe, expect, test } from 'vitest';
import { bijie2010, countsFor, questionsFor, trackShares } from '#domain/scheme';
import { aScheme, edited, groupOf } from '../../builders/scheme.ts';

const questions = (scheme: typeof bijie2010, group: string, stratum: string) =>
	questionsFor(scheme, groupOf(scheme, group), stratum).map(({ unit, element }) => `${unit} ${element}`);
const counts = (unit: string) => countsFor(aScheme(), unit).map(({ code }) => code);

describe('a ballot asks', () => {
	test('a citizen every social item about the own county', () => {
		expect(questions(aScheme(), 'citizen', 'north.town')).toEqual([
			'north healthCare',
			'north service',
			'north integrity'
		]);
		expect(questions(bijie2010, 'citizen', '522425.rural')).toHaveLength(12);
	});

	test('a deputy the items of the county, then the direct items of the block, unit by unit', () => {
		expect(questions(aScheme(), 'deputy', 'south')).toEqual([
			'south healthCare',
			'south service',
			'south integrity',
			'roads service',
			'roads integrity'
		]);
	});

	test('an enterprise head no livelihood item, because enterprises weigh nothing there', () => {
		const asked = questions(bijie2010, 'enterprise', '522401');
		expect(asked).toHaveLength(4 + 6 * 2);
		expect(asked).not.toContain('522401 publicSecurity');
		expect(asked).toContain('522401 incomeGrowth');
		expect(asked).toContain('dept-finance serviceQuality');
	});

	test('a user of a department’s window only what was asked about it directly', () => {
		expect(questions(bijie2010, 'serviceUser', 'dept-health')).toEqual([
			'dept-health serviceQuality',
			'dept-health integrityStyle'
		]);
	});

	test('a leader the whole team questionnaire about every ranked unit', () => {
		expect(questions(bijie2010, 'leader', 'committee')).toHaveLength(34 * 6);
	});
});

describe('an item counts', () => {
	test('for the county it is asked about', () => {
		expect(counts('north')).toEqual(['healthCare', 'service', 'integrity', 'overall']);
	});

	test('for the department that answers for it, and for no other', () => {
		expect(counts('health')).toEqual(['healthCare', 'service', 'integrity', 'overall']);
		expect(counts('roads')).toEqual(['service', 'integrity', 'overall']);
	});

	test('for nobody outside the ranking', () => {
		expect(countsFor(bijie2010, 'dept-statistics')).toEqual([]);
	});

	test('for no kind of unit whose tracks leave it out', () => {
		const scheme = aScheme({ tracks: aScheme().tracks.filter(({ track }) => track !== 'livelihood') });
		expect(countsFor(scheme, 'north').map(({ code }) => code)).toEqual(['service', 'integrity', 'overall']);
	});
});

describe('the tracks of a unit', () => {
	test('are livelihood 0.6 and general 0.4 for a county and a department with livelihood items', () => {
		const both = [
			{ track: 'livelihood', share: 0.6 },
			{ track: 'general', share: 0.4 }
		];
		expect(trackShares(aScheme(), 'north', 'social')).toEqual(both);
		expect(trackShares(aScheme(), 'health', 'social')).toEqual(both);
	});

	test('are general alone for a department without a livelihood item', () => {
		expect(trackShares(aScheme(), 'roads', 'social')).toEqual([{ track: 'general', share: 1 }]);
		expect(trackShares(bijie2010, 'dept-finance', 'social')).toEqual([{ track: 'general', share: 1 }]);
	});

	test('have shares brought to a sum of one', () => {
		const scheme = edited(aScheme(), (draft) => {
			draft.tracks[0]!.share = 3;
			draft.tracks[1]!.share = 1;
		});
		expect(trackShares(scheme, 'south', 'social').map(({ share }) => share)).toEqual([0.75, 0.25]);
	});

	test('belong to one instrument', () => {
		expect(trackShares(aScheme(), 'roads', 'democratic')).toEqual([{ track: 'team', share: 1 }]);
	});

	test('are none for an operator', () => {
		expect(trackShares(bijie2010, 'dept-discipline', 'social')).toEqual([]);
	});
});
