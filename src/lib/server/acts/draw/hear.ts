import { ok, type Result } from '#domain/basics';
import { hear, type HearRefusal } from '#domain/draw';
import { keepHeard } from '../../stores/sample/ceremonies.ts';
import type { Office } from '../act.ts';
import { step, type StepRefusal } from './step.ts';

/** Takes down what the public source says: dice digit by digit, anything else at once. Gives all that was heard so far. */
export const hearSource = (
	office: Office,
	group: string,
	said: string
): Promise<Result<string, HearRefusal | StepRefusal>> =>
	step<string, HearRefusal>(
		office,
		{ group, kind: 'source-heard', phased: 'enter-seed' },
		async (trx, { id, attempt, design }, ceremony) => {
			const heard = hear(ceremony, office.actor.id, said, office.world.clock());
			if (!heard.ok) return heard;
			await keepHeard(trx, id, heard.value, office.actor.id);
			return ok({ value: heard.value, facts: { group, attempt, source: design.beacon.kind, said } });
		}
	);
