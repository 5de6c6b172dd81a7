import { sql, type Kysely, type Transaction } from 'kysely';
import { invitationState, isExchanged, type InvitationState } from '#domain/ballot';
import { assert, compareText, cycleId } from '#domain/basics';
import type { CycleId } from '#domain/basics';
import { inBatches } from '../db/batches.ts';
import { noting } from '../db/rewrite.ts';
import { PATIENCE, together } from '../db/together.ts';
import type { InvitationTable, RollDatabase } from '../db/tables.ts';

/** An invitation as the roll keeps it; see `InvitationTable` for the fields. */
export type StoredInvitation = {
	readonly id: string;
	readonly cycle: CycleId;
	readonly group: string;
	readonly stratum: string;
	readonly ref: string;
	readonly secretHash: string;
	readonly state: InvitationState;
	readonly mark: string;
	readonly member: string;
};

/** How many invitations of a stratum are in a state. */
export type StateCount = { readonly stratum: string; readonly state: InvitationState; readonly count: number };

const toInvitation = (row: InvitationTable): StoredInvitation => ({
	id: row.id,
	cycle: cycleId(row.cycle_id),
	group: row.rater_group,
	stratum: row.stratum,
	ref: row.ref,
	secretHash: row.secret_hash,
	state: stateOf(row.state),
	mark: row.mark,
	member: row.member
});

const isState = (stored: number): stored is InvitationState => Object.values<number>(invitationState).includes(stored);

function stateOf(stored: number): InvitationState {
	assert(isState(stored), 'the state of an invitation');
	return stored;
}

const fromInvitation = (invitation: StoredInvitation): InvitationTable => ({
	id: invitation.id,
	cycle_id: invitation.cycle,
	rater_group: invitation.group,
	stratum: invitation.stratum,
	ref: invitation.ref,
	secret_hash: invitation.secretHash,
	state: invitation.state,
	mark: invitation.mark,
	member: invitation.member
});

/** Keeps new invitations, written in the order of their random ids, so that the file does not tell who was drawn first. */
export async function insertInvitations(
	trx: Transaction<RollDatabase>,
	invitations: readonly StoredInvitation[]
): Promise<void> {
	const shuffled = invitations.map(fromInvitation).sort((a, b) => compareText(a.id, b.id));
	for (const batch of inBatches(shuffled)) await trx.insertInto('invitation').values(batch).execute();
}

/** The invitation with those 7 digits, or null. */
export async function findByRef(db: Kysely<RollDatabase>, ref: string): Promise<StoredInvitation | null> {
	const row = await db.selectFrom('invitation').selectAll().where('ref', '=', ref).executeTakeFirst();
	return row ? toInvitation(row) : null;
}

type Exchange = { readonly id: string; readonly mark: string };

/**
 * Exchanges an active invitation for one credential and keeps its mark, durable before the promise is; of many calls at once
 * exactly one gets true. Up to a thousand that come at the same time share a commit, in the order of their random ids.
 */
export const exchange = (db: Kysely<RollDatabase>, id: string, mark: string): Promise<boolean> =>
	exchangeTogether(db, { id, mark });

const exchangeTogether = together(noting(exchangeAll), PATIENCE);

async function exchangeAll(db: Kysely<RollDatabase>, exchanges: readonly Exchange[]): Promise<boolean[]> {
	const first = new Map(exchanges.toReversed().map((each) => [each.id, each]));
	const sorted = [...first.values()].toSorted((a, b) => compareText(a.id, b.id));
	const won = new Set<Exchange | undefined>();
	for (const batch of inBatches(sorted)) for (const id of await exchangeBatch(db, batch)) won.add(first.get(id));
	return exchanges.map((each) => won.has(each));
}

/** The ids of those that were still active. */
async function exchangeBatch(db: Kysely<RollDatabase>, batch: readonly Exchange[]): Promise<string[]> {
	const marks = sql.join(
		batch.map(({ id, mark }) => sql`when ${id} then ${mark}`),
		sql` `
	);
	const rows = await db
		.updateTable('invitation')
		.set({ state: invitationState.exchanged, mark: sql<string>`case id ${marks} end` })
		.where(
			'id',
			'in',
			batch.map(({ id }) => id)
		)
		.where('state', '=', invitationState.active)
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** Where letters are printed together: one stratum of a group. */
export type Place = Pick<StoredInvitation, 'cycle' | 'group' | 'stratum'>;

/** Makes all unused letters of a stratum worthless; how many there were. */
export const replaceActive = (trx: Transaction<RollDatabase>, place: Place): Promise<number> =>
	replaceAll(trx, place, invitationState.active);

/** Makes the letters of a stratum worthless that were printed for a wave not open yet; how many there were. */
export const replaceHeld = (trx: Transaction<RollDatabase>, place: Place): Promise<number> =>
	replaceAll(trx, place, invitationState.held);

async function replaceAll(
	trx: Transaction<RollDatabase>,
	{ cycle, group, stratum }: Place,
	state: InvitationState
): Promise<number> {
	const done = await trx
		.updateTable('invitation')
		.set({ state: invitationState.replaced })
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.where('stratum', '=', stratum)
		.where('state', '=', state)
		.executeTakeFirst();
	return Number(done.numUpdatedRows);
}

/** Makes the held letters of a group good; how many there were. */
export async function openHeld(trx: Transaction<RollDatabase>, cycle: CycleId, group: string): Promise<number> {
	const done = await trx
		.updateTable('invitation')
		.set({ state: invitationState.active })
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.where('state', '=', invitationState.held)
		.executeTakeFirst();
	return Number(done.numUpdatedRows);
}

/** Those of the refs that an invitation has already. */
export async function refsTaken(db: Kysely<RollDatabase>, refs: readonly string[]): Promise<ReadonlySet<string>> {
	const taken = new Set<string>();
	for (const batch of inBatches(refs)) {
		const rows = await db.selectFrom('invitation').select('ref').where('ref', 'in', batch).execute();
		for (const { ref } of rows) taken.add(ref);
	}
	return taken;
}

/** The members of a stratum that were ever invited, by their commitments. */
export async function membersInvited(
	db: Kysely<RollDatabase>,
	{ cycle, group, stratum }: Place
): Promise<ReadonlySet<string>> {
	const rows = await db
		.selectFrom('invitation')
		.select('member')
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.where('stratum', '=', stratum)
		.execute();
	return new Set(rows.map(({ member }) => member));
}

/** Counts of a group's invitations by stratum and state; what is in none was put there by hand and is not counted. */
export async function countsByStratum(db: Kysely<RollDatabase>, cycle: CycleId, group: string): Promise<StateCount[]> {
	const rows = await db
		.selectFrom('invitation')
		.select((eb) => ['stratum', 'state', eb.fn.countAll<number>().as('count')])
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.groupBy(['stratum', 'state'])
		.orderBy('stratum')
		.orderBy('state')
		.execute();
	return rows.flatMap(({ state, ...row }) => (isState(state) ? [{ ...row, state }] : []));
}

/** Whose codes were exchanged in each stratum of a group, by their commitments; one of nobody's for every card. */
export async function membersExchanged(
	db: Kysely<RollDatabase>,
	cycle: CycleId,
	group: string
): Promise<ReadonlyMap<string, readonly string[]>> {
	const rows = await db
		.selectFrom('invitation')
		.select(['stratum', 'member'])
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.where('state', 'in', Object.values(invitationState).filter(isExchanged))
		.execute();
	const strata = Map.groupBy(rows, ({ stratum }) => stratum);
	return new Map([...strata].map(([stratum, own]) => [stratum, own.map(({ member }) => member)]));
}
