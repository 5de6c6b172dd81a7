import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { canonicalJson, cycleId, type CycleId, type Instant } from '#domain/basics';
import { drawManifestDocument, type DrawManifest } from '#domain/draw';
import { spotPlanDocument, type Holder, type SpotCheck, type SpotPlan } from '#domain/inspection';
import { isSqlite } from '../../db/engine.ts';
import type { PortalDatabase, SpotCheckTable } from '../../db/tables.ts';

/** An inspector with the role of the account that holds its shares. */
type StoredHolder = Holder & { readonly role: string };

/** A spot check as it is kept: what the law sees, and when things were done. */
export type StoredSpotCheck = Omit<SpotCheck, 'voided'> & {
	readonly id: string;
	readonly cycle: CycleId;
	readonly number: number;
	readonly holders: readonly StoredHolder[];
	readonly preparedAt: Instant;
	readonly committedAt: Instant | null;
	readonly heardAt: Instant | null;
	readonly manifests: ReadonlyMap<number, DrawManifest>;
	/** `by` is a role. */
	readonly voided: { readonly at: Instant; readonly by: string; readonly reason: string } | null;
};

/** A spot check as the law sees it. */
export const spotCheckOf = (stored: StoredSpotCheck): SpotCheck => ({ ...stored, voided: stored.voided !== null });

const commitmentList = z.array(z.string());

type Db = Kysely<PortalDatabase>;
type Trx = Transaction<PortalDatabase>;

async function withParts(db: Db, row: SpotCheckTable): Promise<StoredSpotCheck> {
	const [holders, shares, visits] = [
		await db.selectFrom('spot_holder').selectAll().where('spot_id', '=', row.id).orderBy('party').execute(),
		await db.selectFrom('spot_share').selectAll().where('spot_id', '=', row.id).execute(),
		await db.selectFrom('spot_visit').selectAll().where('spot_id', '=', row.id).orderBy('visit').execute()
	];
	return {
		id: row.id,
		cycle: cycleId(row.cycle_id),
		number: row.number,
		plan: spotPlanDocument.parse(JSON.parse(row.plan)),
		holders: holders.map(({ party, holder, role, commitments }) => ({
			party,
			holder,
			role,
			commitments: commitments === null ? null : commitmentList.parse(JSON.parse(commitments)),
			reveals: new Map(shares.filter((each) => each.party === party).map(({ visit, share }) => [visit, share]))
		})),
		preparedAt: row.prepared_at,
		preparedBy: row.prepared_by,
		committedAt: row.committed_at,
		committedBy: row.committed_by,
		heard: row.heard,
		heardAt: row.heard_at,
		heardBy: row.heard_by,
		departed: new Map(visits.map(({ visit, departed_at }) => [visit, departed_at])),
		manifests: new Map(
			visits.map(({ visit, manifest }) => [visit, drawManifestDocument.parse(JSON.parse(manifest))] as const)
		),
		voided:
			row.voided_at === null ? null : { at: row.voided_at, by: row.voided_by ?? '', reason: row.void_reason ?? '' }
	};
}

/** What is known when a spot check is prepared; its cycle and number stand in the plan. */
export type PreparedSpotCheck = Pick<StoredSpotCheck, 'id' | 'cycle' | 'plan' | 'preparedAt' | 'preparedBy'> & {
	readonly holders: readonly Pick<StoredHolder, 'party' | 'holder' | 'role'>[];
};

/** Keeps a new spot check; whether it was this call that took its number, of several at once. */
export async function insertSpotCheck(trx: Trx, prepared: PreparedSpotCheck): Promise<boolean> {
	const done = await trx
		.insertInto('spot_check')
		.values({
			id: prepared.id,
			cycle_id: prepared.cycle,
			number: prepared.plan.number,
			plan: canonicalJson(prepared.plan),
			prepared_at: prepared.preparedAt,
			prepared_by: prepared.preparedBy,
			heard: ''
		})
		.onConflict((conflict) => conflict.columns(['cycle_id', 'number']).doNothing())
		.executeTakeFirst();
	if (done.numInsertedOrUpdatedRows !== 1n) return false;
	const holders = prepared.holders.map((holder) => ({ ...holder, spot_id: prepared.id, commitments: null }));
	await trx.insertInto('spot_holder').values(holders).execute();
	return true;
}

/** The spot check of that number, or null. In a transaction that will change it, lock it: other writers then wait. */
export async function findSpotCheck(
	db: Db,
	cycle: CycleId,
	number: number,
	{ lock } = { lock: false }
): Promise<StoredSpotCheck | null> {
	const row = await db
		.selectFrom('spot_check')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.where('number', '=', number)
		.$if(lock && !isSqlite(db), (query) => query.forUpdate())
		.executeTakeFirst();
	return row ? withParts(db, row) : null;
}

/** The spot checks of a cycle, the first first. */
export async function listSpotChecks(db: Db, cycle: CycleId): Promise<StoredSpotCheck[]> {
	const rows = await db.selectFrom('spot_check').selectAll().where('cycle_id', '=', cycle).orderBy('number').execute();
	return Promise.all(rows.map((row) => withParts(db, row)));
}

/** How many spot checks a cycle has. */
export async function countSpotChecks(db: Db, cycle: CycleId): Promise<number> {
	const { count } = await db
		.selectFrom('spot_check')
		.select((eb) => eb.fn.countAll().as('count'))
		.where('cycle_id', '=', cycle)
		.executeTakeFirstOrThrow();
	return Number(count);
}

const change = (trx: Trx, id: string, columns: Partial<SpotCheckTable>) =>
	trx.updateTable('spot_check').set(columns).where('id', '=', id).execute();

/** Keeps what an inspector committed to, one for each visit. */
export const keepSeals = (trx: Trx, id: string, party: string, commitments: readonly string[]) =>
	trx
		.updateTable('spot_holder')
		.set({ commitments: JSON.stringify(commitments) })
		.where('spot_id', '=', id)
		.where('party', '=', party)
		.execute();

/** Fixes the plan. */
export const fixPlan = (trx: Trx, id: string, plan: SpotPlan, by: string, at: Instant) =>
	change(trx, id, { plan: canonicalJson(plan), committed_by: by, committed_at: at });

/** Keeps what the public source said. */
export const keepSource = (trx: Trx, id: string, heard: string, by: string, at: Instant) =>
	change(trx, id, { heard, heard_by: by, heard_at: at });

/** Keeps a share that was opened. */
export const keepShare = (trx: Trx, id: string, visit: number, party: string, share: string) =>
	trx.insertInto('spot_share').values({ spot_id: id, visit, party, share }).execute();

/** Keeps the draw of a visit that has set out. */
export const keepDeparture = (trx: Trx, id: string, visit: number, manifest: DrawManifest, at: Instant) =>
	trx
		.insertInto('spot_visit')
		.values({ spot_id: id, visit, manifest: JSON.stringify(manifest), departed_at: at })
		.execute();

/** Declares a spot check void; from then on the engine lets nobody change it. `by` is a role. */
export const voidSpot = (trx: Trx, id: string, reason: string, by: string, at: Instant) =>
	change(trx, id, { voided_at: at, voided_by: by, void_reason: reason });
