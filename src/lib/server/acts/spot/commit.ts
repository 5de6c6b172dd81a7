import { ok, type Result } from '#domain/basics';
import { closePlan, planHash, type SpotCommitRefusal } from '#domain/inspection';
import { fixPlan } from '../../stores/sample/spot-checks.ts';
import type { Office } from '../act.ts';
import { spotStep, type SpotStepRefusal } from './step.ts';

/** A second officer fixes and publishes the plan of a spot check, before any chance exists. Gives its hash. */
export const commitSpotCheck = (
	office: Office,
	number: number
): Promise<Result<string, SpotCommitRefusal | SpotStepRefusal>> =>
	spotStep<string, SpotCommitRefusal>(
		office,
		{ number, kind: 'spot-check-committed', phased: 'plan-spot-check' },
		async (trx, { id, plan: open }, check) => {
			const now = office.world.clock();
			const visits = closePlan(check, office.actor.id, now);
			if (!visits.ok) return visits;
			const plan = { ...open, visits: visits.value };
			await fixPlan(trx, id, plan, office.actor.id, now);
			const { targets, frame } = plan;
			const counts = { targets: targets.length, visits: plan.visits.length };
			const digests = { frameHash: frame.hash, merkleRoot: frame.merkleRoot, planHash: planHash(plan) };
			return ok({ value: digests.planHash, facts: { spotCheck: number, ...counts, ...digests } });
		}
	);
