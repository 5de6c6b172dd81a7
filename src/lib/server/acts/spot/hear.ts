import { ok, type Result } from '#domain/basics';
import { hearOnce, type SpotHearRefusal } from '#domain/inspection';
import { keepSource } from '../../stores/sample/spot-checks.ts';
import type { Office } from '../act.ts';
import { spotStep, type SpotStepRefusal } from './step.ts';

/** Takes down what the public source says, whole and once, for all visits. Gives what it said. */
export const hearSpotSource = (
	office: Office,
	number: number,
	said: string
): Promise<Result<string, SpotHearRefusal | SpotStepRefusal>> =>
	spotStep<string, SpotHearRefusal>(
		office,
		{ number, kind: 'spot-source-heard', phased: 'make-spot-check' },
		async (trx, { id, plan }, check) => {
			const now = office.world.clock();
			const heard = hearOnce(check, said, now);
			if (!heard.ok) return heard;
			await keepSource(trx, id, heard.value, office.actor.id, now);
			return ok({ value: heard.value, facts: { spotCheck: number, source: plan.beacon.kind, said: heard.value } });
		}
	);
