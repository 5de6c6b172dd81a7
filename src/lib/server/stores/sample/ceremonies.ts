import type { Kysely, Selectable, Transaction, Updateable } from 'kysely';
import { z } from 'zod';
import { cycleId, drawId, frameId } from '#domain/basics';
import type { AccountId, CycleId, DrawId, FrameId, Instant } from '#domain/basics';
import { anyDesignDocument, designText } from '#domain/draw';
import type { AnyDesign, AnyManifest, Ceremony, PartyShare, WaveReason } from '#domain/draw';
import { isSqlite } from '../../db/engine.ts';
import type { DrawPartyTable, DrawTable, PortalDatabase } from '../../db/tables.ts';

type DrawRow = Selectable<DrawTable>;

/** A party with the role of the account that holds its share. */
export type Party = PartyShare & { readonly role: string };

/** An attempt at a group's draw as far as it has come; its design has the parties' commitments once it is fixed. */
export type Attempt = {
	readonly id: DrawId;
	readonly cycle: CycleId;
	readonly group: string;
	/** Counts from 1, through all waves of the group. */
	readonly attempt: number;
	/** From 1; `reason`: the counts a later one was prepared for. */
	readonly wave: number;
	readonly reason: WaveReason | null;
	readonly frame: FrameId;
	readonly design: AnyDesign;
	readonly preparedAt: Instant;
	readonly preparedBy: string;
	readonly committedAt: Instant | null;
	readonly committedBy: string | null;
	readonly heard: string;
	readonly heardBy: string | null;
	readonly drawnAt: Instant | null;
	readonly voided: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
	readonly parties: readonly Party[];
};

/** An attempt whose row is none that we wrote, so that its documents cannot be read; the rest of the row is still known. */
export type AlteredAttempt = Omit<Attempt, 'reason' | 'design'> & { readonly reason: null; readonly design: null };

/** An attempt as it is kept: whoever can write to the database may have altered it. */
export type KeptAttempt = Attempt | AlteredAttempt;

/** An attempt as the law sees it. */
export const ceremonyOf = (attempt: Attempt): Ceremony => ({
	round: attempt.design.round,
	beacon: attempt.design.beacon,
	parties: attempt.parties,
	preparedBy: attempt.preparedBy,
	committedBy: attempt.committedBy,
	heard: attempt.heard,
	heardBy: attempt.heardBy,
	made: attempt.drawnAt !== null,
	voided: attempt.voided !== null
});

const waveReason = z.strictObject({ invited: z.number(), answered: z.number(), below: z.number() });

function toAttempt(row: DrawRow, parties: readonly DrawPartyTable[]): KeptAttempt {
	const known = knownOf(row, parties);
	try {
		const reason = row.wave_reason === null ? null : waveReason.parse(JSON.parse(row.wave_reason));
		return { ...known, reason, design: anyDesignDocument.parse(JSON.parse(row.design)) };
	} catch {
		return { ...known, reason: null, design: null };
	}
}

const knownOf = (row: DrawRow, parties: readonly DrawPartyTable[]): Omit<Attempt, 'reason' | 'design'> => ({
	id: drawId(row.id),
	cycle: cycleId(row.cycle_id),
	group: row.rater_group,
	attempt: row.attempt,
	wave: row.wave,
	frame: frameId(row.frame_id),
	preparedAt: row.prepared_at,
	preparedBy: row.prepared_by,
	committedAt: row.committed_at,
	committedBy: row.committed_by,
	heard: row.heard,
	heardBy: row.heard_by,
	drawnAt: row.drawn_at,
	voided: row.voided_at === null ? null : { at: row.voided_at, by: row.voided_by ?? '', reason: row.void_reason ?? '' },
	parties: parties.map(({ party, holder, role, commitment, reveal }) => ({ party, holder, role, commitment, reveal }))
});

/** What is known when an attempt is prepared. */
export type Prepared = Pick<
	Attempt,
	'id' | 'cycle' | 'group' | 'attempt' | 'wave' | 'reason' | 'frame' | 'design' | 'preparedAt' | 'preparedBy'
> & { readonly parties: readonly Pick<Party, 'party' | 'holder' | 'role'>[] };

/** Keeps a new attempt with its parties; whether it was this call that did, of several at once. */
export async function insertAttempt(trx: Transaction<PortalDatabase>, prepared: Prepared): Promise<boolean> {
	const done = await trx
		.insertInto('draw')
		.values({
			id: prepared.id,
			cycle_id: prepared.cycle,
			rater_group: prepared.group,
			attempt: prepared.attempt,
			wave: prepared.wave,
			wave_reason: prepared.reason && JSON.stringify(prepared.reason),
			frame_id: prepared.frame,
			design: designText(prepared.design),
			prepared_at: prepared.preparedAt,
			prepared_by: prepared.preparedBy,
			heard: ''
		})
		.onConflict((conflict) => conflict.columns(['cycle_id', 'rater_group', 'attempt']).doNothing())
		.executeTakeFirst();
	if (done.numInsertedOrUpdatedRows !== 1n) return false;
	const parties = prepared.parties.map((party) => ({ ...party, draw_id: prepared.id, commitment: null, reveal: null }));
	await trx.insertInto('draw_party').values(parties).execute();
	return true;
}

const attemptsIn = (db: Kysely<PortalDatabase>, cycle: CycleId, group: string) =>
	db.selectFrom('draw').selectAll().where('cycle_id', '=', cycle).where('rater_group', '=', group);

const partiesIn = (db: Kysely<PortalDatabase>, draws: readonly string[]): Promise<DrawPartyTable[]> =>
	draws.length === 0
		? Promise.resolve([])
		: db.selectFrom('draw_party').selectAll().where('draw_id', 'in', draws).orderBy('party').execute();

/** The last attempt of a group, or null. In a transaction that will change it, lock it: other writers then wait. */
export async function findAttempt(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	group: string,
	{ lock } = { lock: false }
): Promise<KeptAttempt | null> {
	const row = await attemptsIn(db, cycle, group)
		.orderBy('attempt', 'desc')
		.limit(1)
		.$if(lock && !isSqlite(db), (query) => query.forUpdate())
		.executeTakeFirst();
	return row ? toAttempt(row, await partiesIn(db, [row.id])) : null;
}

/** All attempts of a group, the first first. */
export async function listAttempts(db: Kysely<PortalDatabase>, cycle: CycleId, group: string): Promise<KeptAttempt[]> {
	const rows = await attemptsIn(db, cycle, group).orderBy('attempt').execute();
	const ids = rows.map(({ id }) => id);
	const parties = Map.groupBy(await partiesIn(db, ids), (party) => party.draw_id);
	return rows.map((row) => toAttempt(row, parties.get(row.id) ?? []));
}

/** How many attempts of each group of a year were prepared, also those that are void. */
export async function countAttempts(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('draw')
		.select(({ fn }) => ['rater_group as group', fn.max('attempt').as('attempts')])
		.where('cycle_id', '=', cycle)
		.groupBy('rater_group')
		.execute();
	return new Map(rows.map(({ group, attempts }) => [group, attempts]));
}

/** The groups with a draw, neither made nor void, for which this account has not revealed its share. */
export async function groupsWithOpenShare(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	holder: AccountId
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('draw_party')
		.innerJoin('draw', 'draw.id', 'draw_party.draw_id')
		.select('draw.rater_group as group')
		.where('draw.cycle_id', '=', cycle)
		.where('draw.drawn_at', 'is', null)
		.where('draw.voided_at', 'is', null)
		.where('draw_party.holder', '=', holder)
		.where('draw_party.reveal', 'is', null)
		.execute();
	return new Set(rows.map(({ group }) => group));
}

type Trx = Transaction<PortalDatabase>;
const change = (trx: Trx, id: DrawId, columns: Updateable<DrawTable>) =>
	trx.updateTable('draw').set(columns).where('id', '=', id).execute();
const changeParty = (trx: Trx, id: DrawId, party: string, columns: Partial<DrawPartyTable>) =>
	trx.updateTable('draw_party').set(columns).where('draw_id', '=', id).where('party', '=', party).execute();

/** Keeps what a party committed to. */
export const keepCommitment = (trx: Trx, id: DrawId, party: string, commitment: string) =>
	changeParty(trx, id, party, { commitment });

/** Keeps a party's share once it is open. */
export const keepReveal = (trx: Trx, id: DrawId, party: string, reveal: string) =>
	changeParty(trx, id, party, { reveal });

/** Fixes the design. */
export const fixDesign = (trx: Trx, id: DrawId, design: AnyDesign, by: string, at: Instant) =>
	change(trx, id, { design: designText(design), committed_by: by, committed_at: at });

/** Keeps what the public source said so far. */
export const keepHeard = (trx: Trx, id: DrawId, heard: string, by: string) => change(trx, id, { heard, heard_by: by });

/** Keeps the outcome. */
export const completeDraw = (trx: Trx, id: DrawId, manifest: AnyManifest, by: string, at: Instant) =>
	change(trx, id, { manifest: JSON.stringify(manifest), drawn_by: by, drawn_at: at });

/** Keeps how many parts of the sample have gone out. */
export const keepRelease = (trx: Trx, id: DrawId, parts: number, at: Instant) =>
	change(trx, id, { released: parts, released_at: at });

/** Declares an attempt void; from then on the engine lets nobody change it. `by` is a role. */
export const markVoid = (trx: Trx, id: DrawId, reason: string, by: string, at: Instant) =>
	change(trx, id, { voided_at: at, voided_by: by, void_reason: reason });
