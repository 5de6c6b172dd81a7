import { expect, test } from 'vitest';
import { publishGroup } from '../../../../src/domain/assessment/sheet/groups.ts';
import { aTally } from '../../../builders/count.ts';
import { aScheme, groupOf } from '../../../builders/scheme.ts';

const scheme = aScheme();
const deputy = groupOf(scheme, 'deputy');

test('a group is shown with its people, invitations and ballots by stratum and in all', () => {
	const tally = aTally(scheme, deputy, [
		{ stratum: 'north', votes: [30] },
		{ stratum: 'south', votes: [10, 10], population: 500 }
	]);
	expect(publishGroup(deputy, tally)).toEqual({
		group: 'deputy',
		instrument: 'social',
		strata: [
			{ code: 'north', population: 1000, invited: 500, ballots: 30 },
			{ code: 'south', population: 500, invited: 250, ballots: 20 }
		],
		population: 1500,
		invited: 750,
		ballots: 50,
		responseRate: 0.066667
	});
});

test('a group nobody was invited of has no response rate', () => {
	expect(publishGroup(deputy, aTally(scheme, deputy, []))).toMatchObject({ ballots: 0, responseRate: null });
});
