import { compareText, err, ok, required, type Instant, type Result } from '../basics/index.ts';
import { hearBeacon, isBeaconWhole, type Beacon, type BeaconRefusal } from './beacon.ts';
import { partyCommitment } from './commitment.ts';
import { isHex32 } from './frame.ts';

/** A party to a draw by its code, the account that holds its share, and its share as far as it was given. */
export type PartyShare = {
	readonly party: string;
	readonly holder: string;
	readonly commitment: string | null;
	readonly reveal: string | null;
};

/** One attempt at a draw, as far as it has come. Officers are named by their accounts; null: not done yet. */
export type Ceremony = {
	readonly round: string;
	readonly beacon: Beacon;
	readonly parties: readonly PartyShare[];
	readonly preparedBy: string;
	readonly committedBy: string | null;
	/** What the public source has said so far; empty before its moment. */
	readonly heard: string;
	readonly heardBy: string | null;
	readonly made: boolean;
	readonly voided: boolean;
};

/** Where a ceremony stands: which of its steps comes next. */
export type CeremonyStage = 'shares' | 'commit' | 'wait' | 'beacon' | 'reveals' | 'draw' | 'made' | 'void';

type Named<Code extends string> = { readonly code: Code };
type Parties<Code extends string> = { readonly code: Code; readonly parties: readonly string[] };

/** What stops every step: the draw is over, one way or the other. */
export type OverRefusal = Named<'draw-void' | 'draw-made'>;
export type ShareRefusal = OverRefusal | Named<'shares-closed' | 'not-a-party' | 'commitment-not-hex'>;
export type CommitRefusal =
	| OverRefusal
	| Parties<'shares-missing'>
	| Named<'draw-exists' | 'same-officer' | 'officer-is-party' | 'moment-passed'>;
export type MomentRefusal =
	OverRefusal | Named<'draw-not-committed'> | { readonly code: 'moment-not-come'; readonly at: Instant };
export type HearRefusal =
	MomentRefusal | BeaconRefusal | Parties<'reveals-missing'> | Named<'beacon-heard' | 'beacon-heard-by-another'>;
export type RevealRefusal =
	| MomentRefusal
	| Named<'not-a-party' | 'beacon-missing' | 'share-revealed'>
	| { readonly code: 'reveal-not-hex' | 'reveal-not-committed'; readonly source: string };
export type MakeRefusal = MomentRefusal | Parties<'reveals-missing'> | Named<'beacon-missing' | 'same-officer'>;
export type VoidRefusal = Named<'draw-void' | 'letters-printed' | 'officer-voids' | 'reason-missing'>;
export type PartiesRefusal =
	{ readonly code: 'too-few-parties'; readonly least: number } | Named<'party-twice' | 'officer-is-party'>;

/** Fewer shares would leave the seed to the public source and one person. */
export const LEAST_PARTIES = 2;

/** The promised moment of a source; designs of old promised none and could be drawn at once. */
export const promisedMoment = ({ at }: Beacon): Instant => (at === undefined ? -Infinity : Date.parse(at));

/**
 * Local dice are rolled before the shares are revealed, so that no one who sees all shares can handle the dice; a lottery
 * or a drand round comes last, so that no party can gain by keeping its share back (statistics §2.2).
 */
export const revealsFirst = ({ kind }: Beacon): boolean => kind !== 'dice';

/** Codes for the parties by the roles of their holders, in that order: `auditor`, `clerk`, `clerk-2`; names stay private. */
export function partyCodes(roles: readonly string[]): string[] {
	const seen = new Map<string, number>();
	return roles.map((role) => {
		const nth = (seen.get(role) ?? 0) + 1;
		seen.set(role, nth);
		return nth === 1 ? role : `${role}-${nth}`;
	});
}

/** Whether these accounts may be the parties of a draw this officer prepares. */
export function checkParties(holders: readonly string[], officer: string): Result<true, PartiesRefusal> {
	if (holders.length < LEAST_PARTIES) return err({ code: 'too-few-parties', least: LEAST_PARTIES });
	if (new Set(holders).size < holders.length) return err({ code: 'party-twice' });
	return holders.includes(officer) ? err({ code: 'officer-is-party' }) : ok(true);
}

const codesOf = (parties: readonly PartyShare[]): string[] => parties.map(({ party }) => party).sort(compareText);

/** Parties that have not committed to a share yet. */
export const withoutCommitment = ({ parties }: Pick<Ceremony, 'parties'>): string[] =>
	codesOf(parties.filter(({ commitment }) => commitment === null));

/** Parties whose share nobody has seen yet. */
export const withoutReveal = ({ parties }: Pick<Ceremony, 'parties'>): string[] =>
	codesOf(parties.filter(({ reveal }) => reveal === null));

/** Where a ceremony stands at a moment. */
export function ceremonyStage(ceremony: Ceremony, now: Instant): CeremonyStage {
	if (ceremony.voided) return 'void';
	if (ceremony.made) return 'made';
	if (ceremony.committedBy === null) return withoutCommitment(ceremony).length > 0 ? 'shares' : 'commit';
	if (now < promisedMoment(ceremony.beacon)) return 'wait';
	const missing = { reveals: withoutReveal(ceremony).length > 0, beacon: !isHeard(ceremony) };
	const order = revealsFirst(ceremony.beacon) ? (['reveals', 'beacon'] as const) : (['beacon', 'reveals'] as const);
	return order.find((step) => missing[step]) ?? 'draw';
}

const isHeard = ({ beacon, heard }: Ceremony): boolean => isBeaconWhole(beacon, heard);

const over = ({ voided, made }: Ceremony): OverRefusal | undefined =>
	voided ? { code: 'draw-void' } : made ? { code: 'draw-made' } : undefined;

function early(ceremony: Ceremony, now: Instant): MomentRefusal | undefined {
	const at = promisedMoment(ceremony.beacon);
	if (ceremony.committedBy === null && !ceremony.voided) return { code: 'draw-not-committed' };
	return over(ceremony) ?? (now < at ? { code: 'moment-not-come', at } : undefined);
}

const heldBy = ({ parties }: Ceremony, account: string): PartyShare | undefined =>
	parties.find(({ holder }) => holder === account);

/** A party commits to its share, or to another one as long as the design is open. Gives the party's code. */
export function takeCommitment(ceremony: Ceremony, account: string, commitment: string): Result<string, ShareRefusal> {
	const ended = over(ceremony);
	if (ended) return err(ended);
	const share = heldBy(ceremony, account);
	if (!share) return err({ code: 'not-a-party' });
	if (ceremony.committedBy !== null) return err({ code: 'shares-closed' });
	return isHex32(commitment) ? ok(share.party) : err({ code: 'commitment-not-hex' });
}

/** Whether the second officer may fix the design now. Gives the parties' commitments for it. */
export function closeDesign(
	ceremony: Ceremony,
	account: string,
	now: Instant
): Result<Readonly<Record<string, string>>, CommitRefusal> {
	const ended = over(ceremony);
	if (ended) return err(ended);
	if (ceremony.committedBy !== null) return err({ code: 'draw-exists' });
	const missing = withoutCommitment(ceremony);
	if (missing.length > 0) return err({ code: 'shares-missing', parties: missing });
	if (ceremony.preparedBy === account) return err({ code: 'same-officer' });
	if (heldBy(ceremony, account)) return err({ code: 'officer-is-party' });
	if (now >= promisedMoment(ceremony.beacon)) return err({ code: 'moment-passed' });
	const given = ceremony.parties.map(({ party, commitment }) => [party, required(commitment, 'a commitment')] as const);
	return ok(Object.fromEntries(given));
}

/** Hears what the public source says, once its moment has come. Gives the value so far. */
export function hear(ceremony: Ceremony, account: string, said: string, now: Instant): Result<string, HearRefusal> {
	const unready = early(ceremony, now);
	if (unready) return err(unready);
	const missing = withoutReveal(ceremony);
	if (revealsFirst(ceremony.beacon) && missing.length > 0) return err({ code: 'reveals-missing', parties: missing });
	if (isHeard(ceremony)) return err({ code: 'beacon-heard' });
	if (ceremony.heardBy !== null && ceremony.heardBy !== account) return err({ code: 'beacon-heard-by-another' });
	return hearBeacon(ceremony.beacon, ceremony.heard, said);
}

/** A party opens its commitment. Gives the party's code; one that does not match may be tried again. */
export function takeReveal(
	ceremony: Ceremony,
	account: string,
	reveal: string,
	now: Instant
): Result<string, RevealRefusal> {
	const unready = early(ceremony, now);
	if (unready) return err(unready);
	const share = heldBy(ceremony, account);
	if (!share) return err({ code: 'not-a-party' });
	if (!revealsFirst(ceremony.beacon) && !isHeard(ceremony)) return err({ code: 'beacon-missing' });
	if (share.reveal !== null) return err({ code: 'share-revealed' });
	const source = `party:${share.party}`;
	if (!isHex32(reveal)) return err({ code: 'reveal-not-hex', source });
	const kept = partyCommitment(ceremony.round, share.party, reveal) === share.commitment;
	return kept ? ok(share.party) : err({ code: 'reveal-not-committed', source });
}

/** Whether this officer may make the draw now. Gives the values of all sources, by their names in the transcript. */
export function takeDraw(
	ceremony: Ceremony,
	account: string,
	now: Instant
): Result<Readonly<Record<string, string>>, MakeRefusal> {
	const unready = early(ceremony, now);
	if (unready) return err(unready);
	if (!isHeard(ceremony)) return err({ code: 'beacon-missing' });
	const missing = withoutReveal(ceremony);
	if (missing.length > 0) return err({ code: 'reveals-missing', parties: missing });
	if (ceremony.heardBy === account) return err({ code: 'same-officer' });
	const reveals = ceremony.parties.map(
		({ party, reveal }) => [`party:${party}`, required(reveal, 'a reveal')] as const
	);
	return ok({ ...Object.fromEntries(reveals), [ceremony.beacon.kind]: ceremony.heard });
}

/** Whether somebody may declare the draw void: none of its officers, before its letters are printed, with a reason. */
export function checkVoid(
	ceremony: Pick<Ceremony, 'voided' | 'preparedBy' | 'committedBy' | 'heardBy'>,
	account: string,
	reason: string,
	lettersPrinted: boolean
): Result<true, VoidRefusal> {
	if (ceremony.voided) return err({ code: 'draw-void' });
	if (lettersPrinted) return err({ code: 'letters-printed' });
	const officers = [ceremony.preparedBy, ceremony.committedBy, ceremony.heardBy];
	if (officers.includes(account)) return err({ code: 'officer-voids' });
	return reason === '' ? err({ code: 'reason-missing' }) : ok(true);
}
