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

/**
 * A run of a frame's members in pages, by the order of their keys; `from` and `to` count members from 0. Labels are left
 * where they are.
 */
export async function* memberPages(
	db: Kysely<PortalDatabase>,
	frame: FrameId,
	{ from, to }: { readonly from: number; readonly to: number }
): AsyncGenerator<Omit<Member, 'label'>[]> {
	const rows = db
		.selectFrom('frame_member')
		.select(['member_key as key', 'stratum'])
		.where('frame_id', '=', frame)
		.orderBy('member_key');
	let page = await rows
		.offset(from)
		.limit(Math.min(PAGE, to - from))
		.execute();
	for (let read = from; page.length > 0;) {
		yield page;
		read += page.length;
		const next = rows.where('member_key', '>', page.at(-1)?.key ?? '').limit(Math.min(PAGE, to - read));
		page = read < to ? await next.execute() : [];
	}
}

const PAGE = 1000;

/** The members of one stratum of a frame in pages, by the order of their keys. */
export async function* stratumPages(
	db: Kysely<PortalDatabase>,
	frame: FrameId,
	stratum: string
): AsyncGenerator<Member[]> {
	const rows = db
		.selectFrom('frame_member')
		.selectAll()
		.where('frame_id', '=', frame)
		.where('stratum', '=', stratum)
		.orderBy('member_key')
		.limit(PAGE);
	for (let page = await rows.execute(); page.length > 0;) {
		yield page.map(toMember);
		page = await rows.where('member_key', '>', page.at(-1)?.member_key ?? '').execute();
	}
}

/** The frame with this id, or null. */
export async function frameById(db: Kysely<PortalDatabase>, id: FrameId): Promise<Frame | null> {
	const row = await db.selectFrom('frame').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toFrame(row) : null;
}

/** A stratum and how many people stand in it. */
export type StratumPeople = { readonly stratum: string; readonly people: number };

/** How many people of a frame stand in each stratum, by the bytes of its code. */
export const peopleByStratum = (db: Kysely<PortalDatabase>, frame: FrameId): Promise<StratumPeople[]> =>
	db
		.selectFrom('frame_member')
		.select((eb) => ['stratum', eb.fn.countAll<number>().as('people')])
		.where('frame_id', '=', frame)
		.groupBy('stratum')
		.orderBy('stratum')
		.execute();

/** Whether the people of a frame are still on record. */
export const hasMembers = async (db: Kysely<PortalDatabase>, frame: FrameId): Promise<boolean> =>
	Boolean(
		await db.selectFrom('frame_member').select('stratum').where('frame_id', '=', frame).limit(1).executeTakeFirst()
	);

/** Takes a frame away with its members. Once a draw is committed to it the engine refuses. */
export async function deleteFrame(trx: Transaction<PortalDatabase>, frame: FrameId): Promise<void> {
	await trx.deleteFrom('frame_member').where('frame_id', '=', frame).execute();
	await trx.deleteFrom('frame').where('id', '=', frame).execute();
}
