import { describe, expect, it } from 'vitest';
import { required } from '#domain/basics';
import type { Tally } from '#domain/ballot';
import { poolSafely } from '../../../../src/domain/assessment/sheet/pool.ts';
import { aTally, type Votes } from '../../../builders/count.ts';
import { aScheme, edited, groupOf } from '../../../builders/scheme.ts';

const scheme = edited(aScheme(), (draft) => {
	for (const code of ['east', 'west'])
		draft.units.push({ code, name: { zh: code, en: code }, kind: 'county', cohort: 'counties' });
});
const citizen = groupOf(scheme, 'citizen');
const pooledOf = (tally: Tally) =>
	required(
		poolSafely(scheme, tally).columns.find(({ unit }) => unit === 'health'),
		'health'
	);
const valid = (score: Float64Array) => score.filter((value) => !Number.isNaN(value)).length;
const counted = (strata: Votes[]) => pooledOf(aTally(scheme, citizen, strata));

describe('what is pooled over the counties for a department', () => {
	it('leaves out fewer than ten answers that the counties shown would betray', () => {
		const pooled = counted([
			{ stratum: 'north.town', votes: [5, 3, 0, 1] },
			{ stratum: 'south.town', votes: [10, 10, 10, 4] }
		]);
		expect(valid(pooled.score)).toBe(30);
		expect(pooled.counts).toEqual({ good: 10, middling: 10, bad: 10, 'dont-know': 4, refused: 0 });
		expect(pooled.asked.reduce((sum, mark) => sum + mark, 0)).toBe(34);
		expect(pooled.countsByStratum[0]).toEqual({ good: 0, middling: 0, bad: 0, 'dont-know': 0, refused: 0 });
	});

	it('leaves out a county that gave no valid answer at all', () => {
		const strata = [
			{ stratum: 'north.town', votes: [0, 0, 0, 8] },
			{ stratum: 'south.town', votes: [30] }
		];
		expect(counted(strata).counts['dont-know']).toBe(0);
	});

	it('takes in the answers of counties that stay hidden among ten together', () => {
		const strata = [
			{ stratum: 'north.town', votes: [5] },
			{ stratum: 'east.town', votes: [5] },
			{ stratum: 'south.town', votes: [30] }
		];
		expect(valid(counted(strata).score)).toBe(40);
	});

	it('takes in everything where each ballot rated several counties', () => {
		const leader = { ...citizen, assignment: { kind: 'all' as const } };
		const tally = aTally(scheme, leader, [{ stratum: 'all', votes: [4] }]);
		expect(valid(pooledOf(tally).score)).toBe(4);
	});

	it('changes nothing of what was asked about a unit directly', () => {
		const tally = aTally(scheme, citizen, [
			{ stratum: 'north.town', votes: [5] },
			{ stratum: 'south.town', votes: [30] }
		]);
		const direct = (of: Tally) => of.columns.filter(({ unit }) => unit !== 'health');
		expect(direct(poolSafely(scheme, tally))).toEqual(direct(tally));
	});
});
