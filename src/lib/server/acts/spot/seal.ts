import { canonicalJson, ok, sha256Hex, type Result } from '#domain/basics';
import { takeSeals, type SealCount, type SealRefusal } from '#domain/inspection';
import { keepSeals } from '../../stores/sample/spot-checks.ts';
import type { Office } from '../act.ts';
import { spotStep, type SpotStepRefusal } from './step.ts';

/** An inspector commits to one share for each visit; the shares stay with the inspector. Gives the inspector's code. */
export const sealSpotShares = (
	office: Office,
	number: number,
	commitments: readonly string[]
): Promise<Result<string, SealRefusal | SealCount | SpotStepRefusal>> =>
	spotStep<string, SealRefusal | SealCount>(
		office,
		{ number, kind: 'spot-shares-committed', phased: 'plan-spot-check' },
		async (trx, { id }, check) => {
			const party = takeSeals(check, office.actor.id, commitments);
			if (!party.ok) return party;
			await keepSeals(trx, id, party.value, commitments);
			const digest = sha256Hex(canonicalJson(commitments));
			return ok({ value: party.value, facts: { spotCheck: number, party: party.value, commitments: digest } });
		}
	);
