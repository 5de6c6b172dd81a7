import { describe, expect, it } from 'vitest';
import { designHash } from '#domain/draw';
import { makePlan, planFaults, planHash, spotRound, visitDesign, visitRound } from '#domain/inspection';
import { aProposal, aSealedPlan, someTargets, SPOT_BEACON } from '../../builders/spot.ts';

const faults = (overrides: Parameters<typeof aProposal>[0]) => planFaults(makePlan(aProposal(overrides)));

describe('the plan of a spot check', () => {
	it('counts the targets of each stratum and draws so many of each on every visit', () => {
		const plan = makePlan(aProposal());
		expect(plan.strata).toEqual([
			{ group: 'targets', stratum: 'even', N: 9, n: 1 },
			{ group: 'targets', stratum: 'odd', N: 9, n: 1 }
		]);
		expect(planFaults(plan)).toEqual([]);
		expect([spotRound(plan), visitRound(plan, 2)]).toEqual(['522400-2010.spot1', '522400-2010.spot1.2']);
	});

	it.each([
		[{ title: '' }, 'spot-title-bad'],
		[{ title: 'x'.repeat(101) }, 'spot-title-bad'],
		[{ take: 0 }, 'take-bad'],
		[{ take: 1.5 }, 'take-bad'],
		[{ targets: [] }, 'take-bad'],
		[{ days: [] }, 'visits-bad'],
		[{ days: Array<string>(61).fill('2010-03-20') }, 'visits-bad'],
		[{ days: ['2010-03-20', '2010-03-09'] }, 'visit-day-bad'],
		[{ days: ['2010-02-30'] }, 'visit-day-bad'],
		[{ take: 9 }, 'nothing-to-draw'],
		[{ beacon: { kind: 'dice', rolls: 20 } }, 'spot-moment-bad'],
		[{ beacon: { ...SPOT_BEACON, rolls: 19 } }, 'too-few-rolls']
	] as const)('is refused with %o: %s', (overrides, code) => {
		expect(faults(overrides as never).map((fault) => fault.code)).toContain(code);
	});

	it('names the visit whose day is before the draw', () => {
		expect(faults({ days: ['2010-03-10', '2010-03-09'] })).toEqual([{ code: 'visit-day-bad', at: 2 }]);
	});

	it('may draw every visit from one stratum', () => {
		expect(faults({ targets: someTargets(2, 1, ['all']) })).toEqual([]);
	});

	it('gives every visit a design of its own, bound to the frame and to all of the plan by its hash', () => {
		const plan = aSealedPlan();
		const [first, second] = [visitDesign(plan, 1), visitDesign(plan, 2)];
		expect(designHash(first)).not.toBe(designHash(second));
		expect(first).toMatchObject({ frame: plan.frame.hash, beacon: plan.beacon, parties: plan.visits[0]?.parties });
		const later = { ...plan, visits: plan.visits.map((visit) => ({ ...visit, by: '2010-12-31' })) };
		expect(planHash(later)).not.toBe(planHash(plan));
	});
});
