import { describe, expect, it } from 'vitest';
import {
	checkSpotVoid,
	closePlan,
	hearOnce,
	makePlan,
	openShare,
	takeSeals,
	visitCommitments,
	visitShare,
	type SpotCheck
} from '#domain/inspection';
import { aProposal, aSealedPlan, SECRETS, SPOT_DICE } from '../../builders/spot.ts';

const NINE = Date.parse('2010-03-10T09:00:00+08:00');
const open = makePlan(aProposal());
const commitmentsOf = (party: string) => visitCommitments(SECRETS[party] ?? '', open, party, 2);
const holder = (party: string, given = true, reveals: [number, string][] = []) => ({
	party,
	holder: `id of ${party}`,
	commitments: given ? commitmentsOf(party) : null,
	reveals: new Map(reveals)
});

const prepared: SpotCheck = {
	plan: open,
	holders: [holder('auditor', false), holder('surveyAgency')],
	preparedBy: 'first',
	committedBy: null,
	heard: '',
	heardBy: null,
	departed: new Map(),
	voided: false
};
const ready: SpotCheck = { ...prepared, holders: [holder('auditor'), holder('surveyAgency')] };
const committed: SpotCheck = { ...ready, plan: aSealedPlan(), committedBy: 'second' };
const heard: SpotCheck = { ...committed, heard: SPOT_DICE, heardBy: 'first' };
const share = (party: string, visit: number) => visitShare(SECRETS[party] ?? '', open, visit);
const half: SpotCheck = {
	...heard,
	holders: [holder('auditor', true, [[1, share('auditor', 1)]]), holder('surveyAgency')]
};
const voided: SpotCheck = { ...heard, voided: true };
const over: SpotCheck = { ...heard, departed: new Map([1, 2].map((visit) => [visit, NINE] as const)) };
const refused = (code: string) => ({ ok: false, error: { code } });

describe('committing to shares', () => {
	const own = commitmentsOf('auditor');
	it('is for inspectors who hold shares, once for each visit, until the plan is fixed', () => {
		expect(takeSeals(prepared, 'id of auditor', own)).toEqual({ ok: true, value: 'auditor' });
		expect(takeSeals(ready, 'id of auditor', own).ok).toBe(true);
		expect(takeSeals(prepared, 'somebody', own)).toMatchObject(refused('not-a-party'));
		expect(takeSeals(prepared, 'id of auditor', own.slice(1))).toMatchObject(refused('commitments-count'));
		expect(takeSeals(prepared, 'id of auditor', ['x', 'y'])).toMatchObject(refused('commitment-not-hex'));
		expect(takeSeals(prepared, 'id of auditor', [own[0] ?? '', own[0] ?? ''])).toMatchObject(
			refused('commitment-twice')
		);
		expect(takeSeals(committed, 'id of auditor', own)).toMatchObject(refused('shares-closed'));
		expect(takeSeals(voided, 'id of auditor', own)).toMatchObject(refused('spot-void'));
	});
});

describe('fixing the plan', () => {
	it('is for a second officer, with all commitments, before the moment', () => {
		expect(closePlan(ready, 'second', NINE - 1)).toEqual({ ok: true, value: aSealedPlan().visits });
		expect(closePlan(prepared, 'second', NINE - 1)).toEqual({
			ok: false,
			error: { code: 'shares-missing', parties: ['auditor'] }
		});
		expect(closePlan(ready, 'first', NINE - 1)).toMatchObject(refused('same-officer'));
		expect(closePlan(ready, 'id of auditor', NINE - 1)).toMatchObject(refused('officer-is-party'));
		expect(closePlan(ready, 'second', NINE)).toMatchObject(refused('moment-passed'));
		expect(closePlan(committed, 'second', NINE - 1)).toMatchObject(refused('spot-committed'));
	});
});

describe('hearing the source', () => {
	it('waits for its moment, takes what was promised, and takes it once', () => {
		expect(hearOnce(committed, SPOT_DICE, NINE)).toEqual({ ok: true, value: SPOT_DICE });
		expect(hearOnce(committed, SPOT_DICE, NINE - 1)).toEqual({
			ok: false,
			error: { code: 'moment-not-come', at: NINE }
		});
		expect(hearOnce(committed, '123', NINE)).toMatchObject(refused('dice-rolls-wrong'));
		expect(hearOnce(ready, SPOT_DICE, NINE)).toMatchObject(refused('spot-not-committed'));
		expect(hearOnce(heard, SPOT_DICE, NINE)).toMatchObject(refused('beacon-heard'));
	});
});

describe('opening a share', () => {
	it('is a departure once it was the last of its visit, and then gives every source of its seed', () => {
		expect(openShare(heard, 'id of auditor', 1, share('auditor', 1))).toEqual({
			ok: true,
			value: { party: 'auditor', values: null }
		});
		expect(openShare(half, 'id of surveyAgency', 1, share('surveyAgency', 1))).toEqual({
			ok: true,
			value: {
				party: 'surveyAgency',
				values: {
					'party:auditor': share('auditor', 1),
					'party:surveyAgency': share('surveyAgency', 1),
					dice: SPOT_DICE
				}
			}
		});
	});

	it.each([
		['before the plan is fixed', ready, 'auditor', 1, share('auditor', 1), 'spot-not-committed'],
		['before the source has spoken', committed, 'auditor', 1, share('auditor', 1), 'beacon-missing'],
		['by a stranger', heard, 'stranger', 1, share('auditor', 1), 'not-a-party'],
		['of no visit', heard, 'auditor', 3, share('auditor', 3), 'visit-unknown'],
		['of another visit', heard, 'auditor', 1, share('auditor', 2), 'reveal-not-committed'],
		['of another holder', heard, 'auditor', 1, share('surveyAgency', 1), 'reveal-not-committed'],
		['that is none', heard, 'auditor', 1, 'abc', 'reveal-not-hex'],
		['a second time', half, 'auditor', 1, share('auditor', 1), 'share-revealed'],
		['when all is void', voided, 'auditor', 1, share('auditor', 1), 'spot-void']
	] as const)('is refused %s', (_, check, party, visit, reveal, code) => {
		expect(openShare(check, `id of ${party}`, visit, reveal)).toMatchObject(refused(code));
	});
});

describe('declaring void', () => {
	it('needs somebody who took no part, and a reason, before all visits are made', () => {
		expect(checkSpotVoid(heard, 'leader', '骰子滚落').ok).toBe(true);
		expect(checkSpotVoid(heard, 'leader', '')).toMatchObject(refused('reason-missing'));
		expect(checkSpotVoid(heard, 'first', '骰子滚落')).toMatchObject(refused('officer-voids'));
		expect(checkSpotVoid(heard, 'id of auditor', '骰子滚落')).toMatchObject(refused('officer-is-party'));
		expect(checkSpotVoid(voided, 'leader', '骰子滚落')).toMatchObject(refused('spot-void'));
		expect(checkSpotVoid(over, 'leader', '骰子滚落')).toMatchObject(refused('spot-done'));
	});
});
