import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import { cycleId, frameId } from '#domain/basics';
import type { CycleId, FrameId, Instant } from '#domain/basics';
import type { FrameTable, PortalDatabase } from '../../db/tables.ts';

const count = z.int().nonnegative();
const frameReport = z.strictObject({
	rows: count,
	merged: count,
	elsewhere: count,
	leftOut: z.strictObject({ employer: count, post: count, household: count }),
	titles: z.array(z.tuple([z.string(), count])),
	gaps: z.array(z.strictObject({ stratum: z.string(), listed: count, registered: count }))
});

/** What became of the rows of a list when it was taken; `gaps`: strata whose size differs from the register's. */
export type FrameReport = z.infer<typeof frameReport>;

/** The list one group of raters is drawn from; `members` is how many people stand on it. */
export type Frame = {
	readonly id: FrameId;
	readonly cycle: CycleId;
	readonly group: string;
	readonly members: number;
	readonly uploadedAt: Instant;
	/** Null for lists taken before there were reports. */
	readonly report: FrameReport | null;
	/** When keys and labels were deleted for ever; null while they are there. */
	readonly personsDeletedAt: Instant | null;
};

const toFrame = (row: FrameTable): Frame => ({
	id: frameId(row.id),
	cycle: cycleId(row.cycle_id),
	group: row.rater_group,
	members: row.members,
	uploadedAt: row.uploaded_at,
	report: row.report === null ? null : frameReport.parse(JSON.parse(row.report)),
	personsDeletedAt: row.persons_deleted_at
});

const fromFrame = (frame: Frame): FrameTable => ({
	id: frame.id,
	cycle_id: frame.cycle,
	rater_group: frame.group,
	members: frame.members,
	uploaded_at: frame.uploadedAt,
	report: frame.report === null ? null : JSON.stringify(frame.report),
	persons_deleted_at: frame.personsDeletedAt
});

/** Keeps a frame whose people are there already; a group has one frame at a time, so delete the old one first. */
export async function insertFrame(trx: Transaction<PortalDatabase>, frame: Frame): Promise<void> {
	await trx.insertInto('frame').values(fromFrame(frame)).execute();
}

/** The frame of a group, or null. */
export async function findFrame(db: Kysely<PortalDatabase>, cycle: CycleId, group: string): Promise<Frame | null> {
	const row = await db
		.selectFrom('frame')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.executeTakeFirst();
	return row ? toFrame(row) : null;
}

/** The frames of a cycle, by group. */
export async function listFrames(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<Frame[]> {
	const rows = await db.selectFrom('frame').selectAll().where('cycle_id', '=', cycle).orderBy('rater_group').execute();
	return rows.map(toFrame);
}

/** The frame with this id, or null. */
export async function frameById(db: Kysely<PortalDatabase>, id: FrameId): Promise<Frame | null> {
	const row = await db.selectFrom('frame').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toFrame(row) : null;
}

/** A unit of a stratum (null: people who stand in none) and how many people stand in it. */
export type UnitPeople = { readonly stratum: string; readonly unit: string | null; readonly people: number };

/** How many people of a frame stand in each stratum and unit, by the bytes of the stratum's code. */
export const peopleByUnit = (db: Kysely<PortalDatabase>, frame: FrameId): Promise<UnitPeople[]> =>
	db
		.selectFrom('frame_person')
		.select((eb) => ['stratum', 'unit', eb.fn.countAll<number>().as('people')])
		.where('frame_id', '=', frame)
		.groupBy(['stratum', 'unit'])
		.orderBy('stratum')
		.orderBy('unit')
		.execute();

/** Whether the people of a frame are still on record. */
export const hasMembers = async (db: Kysely<PortalDatabase>, frame: FrameId): Promise<boolean> =>
	Boolean(
		await db.selectFrom('frame_person').select('stratum').where('frame_id', '=', frame).limit(1).executeTakeFirst()
	);

/** Takes a frame away; its people are strays from then on. Once a draw is committed to it the engine refuses. */
export async function deleteFrame(trx: Transaction<PortalDatabase>, frame: FrameId): Promise<void> {
	await trx.deleteFrom('frame').where('id', '=', frame).execute();
}

/** Notes that the people of a frame have no keys and labels any more; once. */
export async function markPersonsDeleted(
	trx: Transaction<PortalDatabase>,
	frame: FrameId,
	at: Instant
): Promise<boolean> {
	const done = await trx
		.updateTable('frame')
		.set({ persons_deleted_at: at })
		.where('id', '=', frame)
		.where('persons_deleted_at', 'is', null)
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}
