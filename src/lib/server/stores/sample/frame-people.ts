import type { Kysely } from 'kysely';
import { frameId, type FrameId } from '#domain/basics';
import type { FrameLine } from '#domain/draw';
import { inBatches } from '../../db/batches.ts';
import type { FramePersonTable, PortalDatabase } from '../../db/tables.ts';

/** Somebody of a frame: what stands for them in public, and key and label sealed; null once these were deleted. */
export type FramePerson = Omit<FrameLine, 'group'> & { readonly sealed: string | null };

const PAGE = 1000;

const toPerson = ({ stratum, unit, member, sealed }: FramePersonTable): FramePerson => {
	const person = { stratum, commitment: member, sealed };
	return unit === null ? person : { ...person, unit };
};

/** Keeps people of a frame from `place` on, in their order. */
export async function insertPeople(
	db: Kysely<PortalDatabase>,
	frame: FrameId,
	place: number,
	people: readonly FramePerson[]
): Promise<void> {
	const rows = people.map(({ stratum, unit, commitment, sealed }, at) => ({
		frame_id: frame,
		place: place + at,
		member: commitment,
		stratum,
		unit: unit ?? null,
		sealed
	}));
	for (const batch of inBatches(rows)) await db.insertInto('frame_person').values(batch).execute();
}

/** The people of a frame in the order of their list, a page at a time, without holding the connection between pages. */
export async function* peopleOf(db: Kysely<PortalDatabase>, frame: FrameId): AsyncGenerator<FramePerson> {
	for (let place = 0; ; place += PAGE) {
		const rows = await db
			.selectFrom('frame_person')
			.selectAll()
			.where('frame_id', '=', frame)
			.where('place', '>=', place)
			.where('place', '<', place + PAGE)
			.orderBy('place')
			.execute();
		if (rows.length === 0) return;
		yield* rows.map(toPerson);
	}
}

/** Rows looked through in one query for those drawn. */
const SCAN = 20_000;

/** Those people of a frame whose commitments are given, in the order of their list. */
export async function peopleAmong(
	db: Kysely<PortalDatabase>,
	{ id, members }: { readonly id: FrameId; readonly members: number },
	commitments: readonly string[]
): Promise<FramePerson[]> {
	const found: FramePerson[] = [];
	for (let place = 0; place < members; place += SCAN) {
		const rows = await db
			.selectFrom('frame_person')
			.selectAll()
			.where('frame_id', '=', id)
			.where('place', '>=', place)
			.where('place', '<', place + SCAN)
			.where('member', 'in', commitments)
			.orderBy('place')
			.execute();
		found.push(...rows.map(toPerson));
	}
	return found;
}

/** A run of a frame's people in pages, by the order of their list; `from` and `to` count from 0. */
export async function* peoplePages(
	db: Kysely<PortalDatabase>,
	frame: FrameId,
	{ from, to }: { readonly from: number; readonly to: number }
): AsyncGenerator<Pick<FramePersonTable, 'member' | 'stratum' | 'unit'>[]> {
	for (let place = from; place < to; place += PAGE) {
		const page = await db
			.selectFrom('frame_person')
			.select(['member', 'stratum', 'unit'])
			.where('frame_id', '=', frame)
			.where('place', '>=', place)
			.where('place', '<', Math.min(place + PAGE, to))
			.orderBy('place')
			.execute();
		if (page.length === 0) return;
		yield page;
	}
}

/** Deletes the keys and labels of a frame's people, page by page; what the draw needs stays. */
export async function unsealPeople(db: Kysely<PortalDatabase>, frame: FrameId, members: number): Promise<void> {
	for (let place = 0; place < members; place += PAGE)
		await db
			.updateTable('frame_person')
			.set({ sealed: null })
			.where('frame_id', '=', frame)
			.where('place', '>=', place)
			.where('place', '<', place + PAGE)
			.execute();
}

/**
 * Frames that have people but are no frame: replaced, or never finished. Steps from frame to frame, over their people; one
 * that is told of may have become a frame since.
 */
export async function strayFrames(db: Kysely<PortalDatabase>): Promise<string[]> {
	const strays: string[] = [];
	for (let frame = await frameAfter(db, ''); frame !== undefined; frame = await frameAfter(db, frame))
		if (await isStray(db, frame)) strays.push(frame);
	return strays;
}

/** Whether people of that id belong to no frame now. */
export async function isStray(db: Kysely<PortalDatabase>, frame: string): Promise<boolean> {
	const row = await db.selectFrom('frame').select('id').where('id', '=', frameId(frame)).executeTakeFirst();
	return row === undefined;
}

async function frameAfter(db: Kysely<PortalDatabase>, frame: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('frame_person')
		.select('frame_id')
		.where('frame_id', '>', frame)
		.orderBy('frame_id')
		.limit(1)
		.executeTakeFirst();
	return row?.frame_id;
}

/** Deletes all people of a stray, page by page from the last. */
export async function deletePeople(db: Kysely<PortalDatabase>, frame: string): Promise<void> {
	for (;;) {
		const last = await db
			.selectFrom('frame_person')
			.select((eb) => eb.fn.max('place').as('place'))
			.where('frame_id', '=', frame)
			.executeTakeFirst();
		if (typeof last?.place !== 'number') return;
		await db
			.deleteFrom('frame_person')
			.where('frame_id', '=', frame)
			.where('place', '>', last.place - PAGE)
			.execute();
	}
}
