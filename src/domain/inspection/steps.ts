import { err, ok, required, type Instant, type Result } from '../basics/index.ts';
import { beaconRefusal, isHex32, partyCommitment, promisedMoment, type BeaconRefusal } from '../draw/index.ts';
import { visitRound, type Visit } from './plan.ts';
import { withoutCommitments, withoutShare, type Holder, type SpotCheck } from './standing.ts';

type Named<Code extends string> = { readonly code: Code };

/** What stops every step. */
export type SpotOver = Named<'spot-void' | 'spot-done'>;
export type SealRefusal = SpotOver | Named<'shares-closed' | 'not-a-party' | 'commitment-not-hex' | 'commitment-twice'>;
export type SealCount = { readonly code: 'commitments-count'; readonly expected: number; readonly found: number };
export type SpotCommitRefusal =
	| SpotOver
	| { readonly code: 'shares-missing'; readonly parties: readonly string[] }
	| Named<'spot-committed' | 'same-officer' | 'officer-is-party' | 'moment-passed'>;
export type SpotHearRefusal =
	| SpotOver
	| BeaconRefusal
	| Named<'spot-not-committed' | 'beacon-heard'>
	| { readonly code: 'moment-not-come'; readonly at: Instant };
export type OpenRefusal =
	| SpotOver
	| Named<'spot-not-committed' | 'beacon-missing' | 'not-a-party' | 'visit-unknown' | 'share-revealed'>
	| { readonly code: 'reveal-not-hex' | 'reveal-not-committed'; readonly source: string };
export type SpotVoidRefusal = SpotOver | Named<'officer-voids' | 'officer-is-party' | 'reason-missing'>;

function over({ voided, departed, plan }: SpotCheck): SpotOver | undefined {
	if (voided) return { code: 'spot-void' };
	return departed.size === plan.visits.length ? { code: 'spot-done' } : undefined;
}

const heldBy = ({ holders }: SpotCheck, account: string): Holder | undefined =>
	holders.find(({ holder }) => holder === account);

/** A holder commits to a share for every visit, or to others as long as the plan is open. Gives the holder's code. */
export function takeSeals(
	check: SpotCheck,
	account: string,
	commitments: readonly string[]
): Result<string, SealRefusal | SealCount> {
	const ended = over(check);
	if (ended) return err(ended);
	const own = heldBy(check, account);
	if (!own) return err({ code: 'not-a-party' });
	if (check.committedBy !== null) return err({ code: 'shares-closed' });
	if (!commitments.every(isHex32)) return err({ code: 'commitment-not-hex' });
	const [expected, found] = [check.plan.visits.length, commitments.length];
	if (expected !== found) return err({ code: 'commitments-count', expected, found });
	return new Set(commitments).size < found ? err({ code: 'commitment-twice' }) : ok(own.party);
}

/** Whether the second officer may fix the plan now. Gives its visits with all commitments. */
export function closePlan(
	check: SpotCheck,
	account: string,
	now: Instant
): Result<readonly Visit[], SpotCommitRefusal> {
	const ended = over(check);
	if (ended) return err(ended);
	if (check.committedBy !== null) return err({ code: 'spot-committed' });
	const missing = withoutCommitments(check.holders);
	if (missing.length > 0) return err({ code: 'shares-missing', parties: missing });
	if (check.preparedBy === account) return err({ code: 'same-officer' });
	if (heldBy(check, account)) return err({ code: 'officer-is-party' });
	if (now >= promisedMoment(check.plan.beacon)) return err({ code: 'moment-passed' });
	const partiesOf = (at: number) =>
		Object.fromEntries(check.holders.map(({ party, commitments }) => [party, required(commitments?.[at], 'a seal')]));
	return ok(check.plan.visits.map(({ by }, at) => ({ by, parties: partiesOf(at) })));
}

/** Whether what the public source said may be taken down now, whole and once. */
export function hearOnce(check: SpotCheck, said: string, now: Instant): Result<string, SpotHearRefusal> {
	const ended = over(check);
	if (ended) return err(ended);
	if (check.committedBy === null) return err({ code: 'spot-not-committed' });
	const at = promisedMoment(check.plan.beacon);
	if (now < at) return err({ code: 'moment-not-come', at });
	if (check.heard !== '') return err({ code: 'beacon-heard' });
	const refusal = beaconRefusal(check.plan.beacon, said);
	return refusal ? err(refusal) : ok(said);
}

/** A share that was opened; `values`: all sources of the visit's seed, once this was the last share of it. */
export type Opened = { readonly party: string; readonly values: Readonly<Record<string, string>> | null };

/** A holder opens the share of one visit: on departure. The last of its shares is the visit's departure. */
export function openShare(
	check: SpotCheck,
	account: string,
	visit: number,
	reveal: string
): Result<Opened, OpenRefusal> {
	if (check.voided) return err({ code: 'spot-void' });
	if (check.committedBy === null) return err({ code: 'spot-not-committed' });
	if (check.heard === '') return err({ code: 'beacon-missing' });
	const own = heldBy(check, account);
	if (!own) return err({ code: 'not-a-party' });
	const planned = check.plan.visits[visit - 1];
	if (!planned) return err({ code: 'visit-unknown' });
	if (own.reveals.has(visit)) return err({ code: 'share-revealed' });
	const source = `party:${own.party}`;
	if (!isHex32(reveal)) return err({ code: 'reveal-not-hex', source });
	const kept = partyCommitment(visitRound(check.plan, visit), own.party, reveal) === planned.parties[own.party];
	if (!kept) return err({ code: 'reveal-not-committed', source });
	const last = withoutShare(check.holders, visit).every((party) => party === own.party);
	return ok({ party: own.party, values: last ? valuesOf(check, visit, own.party, reveal) : null });
}

function valuesOf({ holders, plan, heard }: SpotCheck, visit: number, party: string, reveal: string) {
	const shares = holders.map((one) => {
		const share = one.party === party ? reveal : required(one.reveals.get(visit), 'an open share');
		return [`party:${one.party}`, share] as const;
	});
	return { ...Object.fromEntries(shares), [plan.beacon.kind]: heard };
}

/** Whether somebody may declare a spot check void: none of its officers or holders, with a reason. Visits made stand. */
export function checkSpotVoid(check: SpotCheck, account: string, reason: string): Result<true, SpotVoidRefusal> {
	const ended = over(check);
	if (ended) return err(ended);
	if ([check.preparedBy, check.committedBy, check.heardBy].includes(account)) return err({ code: 'officer-voids' });
	if (heldBy(check, account)) return err({ code: 'officer-is-party' });
	return reason === '' ? err({ code: 'reason-missing' }) : ok(true);
}
