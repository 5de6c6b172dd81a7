import { describe, expect, it } from 'vitest';
import { planSample, shapeOf, type Plan, type PlanAim, type PlanAssumptions } from '#domain/planning';
import { bijie2010 } from '#domain/scheme';
import { fc } from '../../builders/properties.ts';

const assumptions: PlanAssumptions = {
	level: 0.95,
	deviation: 25,
	response: 0.5,
	take: 1,
	rho: 0.05,
	weighting: 1,
	correlation: 0.5,
	minimum: 10,
	cost: { once: 1000, each: 12 }
};
const strata = [
	{ code: 'east.town', N: 4000 },
	{ code: 'east.rural', N: 9000 },
	{ code: 'west.town', N: 120 },
	{ code: 'west.rural', N: 300 }
];
const counties = { ownUnits: true, units: 2 };

function plan(aim: PlanAim, changed: Partial<PlanAssumptions> = {}, shape = counties): Plan {
	const made = planSample(strata, shape, aim, { ...assumptions, ...changed }, { kind: 'proportional' });
	if (!made.ok) throw new Error(made.error.code);
	return made.value;
}

const group = (code: string) => bijie2010.groups.find((each) => each.code === code)!;

describe('a plan', () => {
	it('gives every unit the margin aimed at, however small the unit', () => {
		const { domains } = plan({ kind: 'margin', points: 3 });
		expect(domains.map(({ code }) => code)).toEqual(['east', 'west']);
		for (const { margin } of domains) expect(margin).toBeLessThanOrEqual(3);
		expect(domains[1]!.invite).toBeLessThan(domains[0]!.invite);
	});

	it('invites twice as many where half are expected to answer', () => {
		const all = plan({ kind: 'margin', points: 5 }, { response: 1 }).domains[0]!;
		const half = plan({ kind: 'margin', points: 5 }, { response: 0.5 }).domains[0]!;
		expect(Math.abs(half.invite - 2 * all.invite)).toBeLessThanOrEqual(2);
	});

	it('shares a given number of people and says what margin it buys', () => {
		const { invite, domains, cost, answers } = plan({ kind: 'people', total: 600 });
		expect([invite, answers, cost]).toEqual([600, 300, 1000 + 12 * 600]);
		expect(domains[1]!.margin).toBeGreaterThan(domains[0]!.margin!);
	});

	it('says between which totals it is possible', () => {
		const made = planSample(strata, counties, { kind: 'people', total: 12 }, assumptions, { kind: 'equal' });
		expect(made).toEqual({ ok: false, error: { code: 'allocation-infeasible', minTotal: 40, maxTotal: 13_420 } });
	});

	it('invites everybody when even that is not enough, and never fewer than the minimum of a stratum', () => {
		const tight = plan({ kind: 'margin', points: 0.1 });
		expect(tight.domains[1]).toMatchObject({ N: 420, invite: 420 });
		fc.assert(
			fc.property(fc.double({ min: 0.2, max: 60, noNaN: true }), (points) => {
				for (const { strata } of plan({ kind: 'margin', points }).domains)
					for (const { invite, N } of strata) expect(invite >= 10 && invite <= N).toBe(true);
			})
		);
	});

	it('of people who rate all units together compares ratings by the same raters', () => {
		const apart = plan({ kind: 'people', total: 600 }, {}, { ownUnits: false, units: 14 });
		expect(apart.domains).toHaveLength(1);
		const alike = plan({ kind: 'people', total: 600 }, { correlation: 0.9 }, { ownUnits: false, units: 14 });
		expect(alike.gap).toBeLessThan(apart.gap!);
	});
});

describe('the scheme of 2010', () => {
	it('has citizens rate their own county, and leaders all units together', () => {
		expect(shapeOf(bijie2010, group('citizen'))).toEqual({ ownUnits: true, units: 8 });
		expect(shapeOf(bijie2010, group('leader'))).toMatchObject({ ownUnits: false });
	});
});
