import { err, ok, required, type Result } from '#domain/basics';
import {
	admit,
	exchangeMark,
	LEAST_SHEETS,
	MOST_SHEETS,
	parseCode,
	type CodeRefusal,
	type InvitationRefusal
} from '#domain/ballot';
import { noting } from '../../db/rewrite.ts';
import type { Busy, Guesser } from '../../limits/index.ts';
import { keysOfGroup, type StoredKey } from '../../stores/credential-keys.ts';
import { exchangeForPaper } from '../../stores/hall/handed-out.ts';
import { findPaperBatch, insertPaperBatch } from '../../stores/hall/paper-batches.ts';
import type { Place, StoredInvitation } from '../../stores/invitations.ts';
import type { World } from '../../world.ts';
import { act, during, groupFor, type CycleUnknown, type GroupUnknown, type Office, type WrongPhase } from '../act.ts';
import { openInvitation, signWith } from '../exchange.ts';

/** The slip of a returned envelope: the code on it, and what the browser made for the class' key to sign. */
export type Slip = { readonly code: string; readonly blinded: string };

/** `id`: the batch's name, which the browser made with its secret. */
export type SlipsRequest = { readonly id: string; readonly stratum: string; readonly slips: readonly Slip[] };

/** Why the envelope of a slip stays shut. */
type SlipRefused =
	| CodeRefusal
	| InvitationRefusal
	| Busy
	| { readonly code: 'code-unknown' | 'code-not-drawn' | 'slip-twice' | 'slip-of-another-class' }
	| { readonly code: 'code-wait'; readonly minutes: number };

/** `slip`: its number in the list, from 1. */
export type RefusedSlip = { readonly slip: number } & SlipRefused;

export type SlipsRefusal =
	| CycleUnknown
	| GroupUnknown
	| WrongPhase
	| { readonly code: 'batch-too-small'; readonly least: number }
	| { readonly code: 'batch-too-large'; readonly most: number }
	| { readonly code: 'request-malformed' | 'keys-not-confirmed' | 'batch-closed' }
	| {
			readonly code: 'slips-refused';
			readonly slips: readonly RefusedSlip[];
	  };

type Read = { readonly invitation: StoredInvitation; readonly mark: string; readonly first: boolean };

/**
 * Exchanges the slips of a batch of returned envelopes for as many blind signatures, in the order of the slips: all or none,
 * and never fewer than ten. The same slips again get the same signatures, so that a lost answer loses no vote. The ballot
 * keys are made in the browser: neither roll nor portal can tell which of them a slip was exchanged for.
 */
export async function exchangeSlips(
	office: Office,
	guesser: Guesser,
	code: string,
	{ id, stratum, slips }: SlipsRequest
): Promise<Result<string[], SlipsRefusal>> {
	const { world, cycle } = office;
	const standing = await groupFor(office, code, 'rate');
	if (!standing.ok) return standing;
	if (slips.length < LEAST_SHEETS) return err({ code: 'batch-too-small', least: LEAST_SHEETS });
	if (slips.length > MOST_SHEETS) return err({ code: 'batch-too-large', most: MOST_SHEETS });
	const key = (await keysOfGroup(world.portal, { cycle, group: code })).find((each) => each.stratum === stratum);
	if (!key) return err({ code: 'keys-not-confirmed' });
	if (!/^[0-9a-f]{64}$/.test(id) || slips.some(({ blinded }) => !isBelow(blinded, key))) return err(malformed);
	const read = await readSlips(world, guesser, { cycle, group: code, stratum }, slips);
	if (!read.ok) return read;
	const before = await findPaperBatch(world.portal, id);
	if (
		before &&
		(before.state !== 'open' || before.sheets !== slips.length || before.stratum !== stratum || before.group !== code)
	)
		return err({ code: 'batch-closed' });
	const fresh = read.value.filter(({ first }) => first).length;
	if (fresh > 0 && fresh < slips.length) return err({ code: 'slips-refused', slips: repeatsOf(read.value) });
	const done = before && read.value.every(({ first }) => !first) ? ok(null) : await take(office, code, id, read.value);
	if (!done.ok) return done;
	return ok(await Promise.all(slips.map(({ blinded }) => signWith(world, key, blinded))));
}

const malformed = { code: 'request-malformed' } as const;

const isBelow = (blinded: string, { modulus }: StoredKey): boolean =>
	/^[0-9a-f]{768}$/.test(blinded) && blinded < modulus;

class Spent extends Error {
	readonly id: string;
	constructor(id: string) {
		super('spent meanwhile');
		this.id = id;
	}
}

/** The batch, its ledger entry and the exchange of its slips; the roll commits last before the portal. */
async function take(
	office: Office,
	group: string,
	id: string,
	read: readonly Read[]
): Promise<Result<null, SlipsRefusal>> {
	const { world, cycle } = office;
	const { stratum } = required(read[0], 'a slip').invitation;
	const fresh = read.filter(({ first }) => first);
	const exchanges = fresh.map(({ invitation, mark }) => ({ id: invitation.id, mark }));
	try {
		return await act<null, SlipsRefusal>(
			office,
			'slips-exchanged',
			during('rate', office, async (trx) => {
				if (await findPaperBatch(trx, id)) return err({ code: 'batch-closed' });
				await insertPaperBatch(trx, { id, cycle, group, stratum, sheets: read.length });
				await spend(world.roll, exchanges);
				return ok({ value: null, facts: { group, stratum, slips: read.length } });
			})
		);
	} catch (error) {
		if (!(error instanceof Spent)) throw error;
		const slip = read.findIndex(({ invitation }) => invitation.id === error.id) + 1;
		return err({ code: 'slips-refused', slips: [{ slip, code: 'code-used' }] });
	}
}

/** All or none; `Spent` is thrown for the first that was not free any more. */
const spend = noting((roll: World['roll'], exchanges: Parameters<typeof exchangeForPaper>[1]) =>
	roll.transaction().execute(async (trx) => {
		const spent = await exchangeForPaper(trx, exchanges);
		if (spent !== null) throw new Spent(spent);
	})
);

/** Slips exchanged before beside new ones: fewer than ten of the batch would be new, and could be told apart. */
const repeatsOf = (read: readonly Read[]): RefusedSlip[] =>
	read.flatMap(({ first }, at) => (first ? [] : [{ slip: at + 1, code: 'code-used' as const }]));

/** Reads every slip before any is spent; of those refused each is named by its number. */
async function readSlips(
	world: World,
	guesser: Guesser,
	place: Place,
	slips: readonly Slip[]
): Promise<Result<Read[], SlipsRefusal>> {
	const [good, bad, seen] = [[] as Read[], [] as RefusedSlip[], new Set<string>()];
	for (const [at, slip] of slips.entries()) {
		const read = await readSlip(world, guesser, place, slip);
		const twice = read.ok && seen.has(read.value.invitation.id);
		if (!read.ok) bad.push({ slip: at + 1, ...read.error });
		else if (twice) bad.push({ slip: at + 1, code: 'slip-twice' });
		else good.push(read.value);
		if (read.ok) seen.add(read.value.invitation.id);
	}
	return bad.length > 0 ? err({ code: 'slips-refused', slips: bad }) : ok(good);
}

async function readSlip(
	world: World,
	guesser: Guesser,
	{ cycle, group, stratum }: Place,
	{ code: typed, blinded }: Slip
): Promise<Result<Read, SlipRefused>> {
	const code = parseCode(typed);
	if (!code.ok) return code;
	const opened = await openInvitation(world, guesser, code.value);
	if (!opened.ok) return opened;
	const invitation = opened.value;
	if (invitation.cycle !== cycle || invitation.group !== group || invitation.stratum !== stratum)
		return err({ code: 'slip-of-another-class' });
	const mark = exchangeMark(blinded);
	const admitted = admit(invitation, mark);
	return admitted.ok ? ok({ invitation, mark, first: admitted.value === 'first' }) : admitted;
}
