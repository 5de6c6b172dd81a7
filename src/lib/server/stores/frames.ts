import type { Kysely, Transaction } from 'kysely';
import { cycleId, frameId } from '#domain/basics';
import type { CycleId, FrameId, Instant } from '#domain/basics';
import type { Member } from '#domain/draw';
import { byPages, inBatches } from '../db/batches.ts';
import type { FrameMemberTable, FrameTable, PortalDatabase } from '../db/tables.ts';

/** The list one group of raters is drawn from; `members` is how many people stand on it. */
export type Frame = {
	readonly id: FrameId;
	readonly cycle: CycleId;
	readonly group: string;
	readonly members: number;
	readonly uploadedAt: Instant;
};

const toFrame = (row: FrameTable): Frame => ({
	id: frameId(row.id),
	cycle: cycleId(row.cycle_id),
	group: row.rater_group,
	members: row.members,
	uploadedAt: row.uploaded_at
});

const fromFrame = (frame: Frame): FrameTable => ({
	id: frame.id,
	cycle_id: frame.cycle,
	rater_group: frame.group,
	members: frame.members,
	uploaded_at: frame.uploadedAt
});

const toMember = (row: FrameMemberTable): Member => ({
	key: row.member_key,
	stratum: row.stratum,
	label: row.label
});

/** Keeps a frame with its members; a group has one frame at a time, so delete the old one first. */
export async function insertFrame(
	trx: Transaction<PortalDatabase>,
	frame: Omit<Frame, 'members'>,
	members: readonly Member[]
): Promise<void> {
	await trx
		.insertInto('frame')
		.values(fromFrame({ ...frame, members: members.length }))
		.execute();
	for (const batch of inBatches(members))
		await trx
			.insertInto('frame_member')
			.values(batch.map(({ key, stratum, label }) => ({ frame_id: frame.id, member_key: key, stratum, label })))
			.execute();
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

/** The members of a frame by the bytes of their keys, read a page at a time. */
export async function* membersOf(db: Kysely<PortalDatabase>, frame: FrameId): AsyncGenerator<Member> {
	const rows = byPages(
		(row: FrameMemberTable) => row.member_key,
		(after, limit) =>
			db
				.selectFrom('frame_member')
				.selectAll()
				.where('frame_id', '=', frame)
				.where('member_key', '>', after)
				.orderBy('member_key')
				.limit(limit)
				.execute()
	);
	for await (const row of rows) yield toMember(row);
}

/** Whether a person stands on a frame. */
export async function isOnFrame(db: Kysely<PortalDatabase>, frame: FrameId, key: string): Promise<boolean> {
	const row = await db
		.selectFrom('frame_member')
		.select('member_key')
		.where('frame_id', '=', frame)
		.where('member_key', '=', key)
		.executeTakeFirst();
	return row !== undefined;
}

/** Takes a frame away with its members. Once a draw is committed to it the engine refuses. */
export async function deleteFrame(trx: Transaction<PortalDatabase>, frame: FrameId): Promise<void> {
	await trx.deleteFrom('frame_member').where('frame_id', '=', frame).execute();
	await trx.deleteFrom('frame').where('id', '=', frame).execute();
}
