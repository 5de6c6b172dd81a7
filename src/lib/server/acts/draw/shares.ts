import { ok, type Result } from '#domain/basics';
import { takeCommitment, takeReveal, type RevealRefusal, type ShareRefusal } from '#domain/draw';
import { keepCommitment, keepReveal } from '../../stores/sample/ceremonies.ts';
import type { Office } from '../act.ts';
import { step, type StepRefusal } from './step.ts';

/** A party commits to its share of the seed, which stays with the party. Gives the party's code. */
export const commitShare = (
	office: Office,
	group: string,
	commitment: string
): Promise<Result<string, ShareRefusal | StepRefusal>> =>
	step<string, ShareRefusal>(
		office,
		{ group, kind: 'share-committed', phased: 'commit-draw' },
		async (trx, { id, attempt }, ceremony) => {
			const party = takeCommitment(ceremony, office.actor.id, commitment);
			if (!party.ok) return party;
			await keepCommitment(trx, id, party.value, commitment);
			return ok({ value: party.value, facts: { group, attempt, party: party.value, commitment } });
		}
	);

/** A party opens its share when its turn has come. Gives the party's code. */
export const revealShare = (
	office: Office,
	group: string,
	reveal: string
): Promise<Result<string, RevealRefusal | StepRefusal>> =>
	step<string, RevealRefusal>(
		office,
		{ group, kind: 'share-revealed', phased: 'enter-seed' },
		async (trx, { id, attempt }, ceremony) => {
			const party = takeReveal(ceremony, office.actor.id, reveal, office.world.clock());
			if (!party.ok) return party;
			await keepReveal(trx, id, party.value, reveal);
			return ok({ value: party.value, facts: { group, attempt, party: party.value, reveal } });
		}
	);
