import { fromHex, hmacSha256, toHex } from '../basics/index.ts';
import { partyCommitment } from '../draw/index.ts';
import { visitRound, type SpotPlan } from './plan.ts';

type Named = Pick<SpotPlan, 'cycle' | 'number'>;

/**
 * A holder's share for one visit, made from the one secret (64 hex) the holder keeps: whoever knows the share of a visit
 * learns nothing of the others.
 */
export const visitShare = (secret: string, plan: Named, visit: number): string =>
	toHex(hmacSha256(fromHex(secret))(`gongping/spot-check/share\n${visitRound(plan, visit)}\n`));

/** What a holder publishes before the draw: the commitment to the share of each visit, in order. */
export const visitCommitments = (secret: string, plan: Named, party: string, visits: number): string[] =>
	Array.from({ length: visits }, (_, at) =>
		partyCommitment(visitRound(plan, at + 1), party, visitShare(secret, plan, at + 1))
	);
