import type { Kysely, Transaction } from 'kysely';
import { frameId } from '#domain/basics';
import type { PortalDatabase } from '../../db/tables.ts';
import { insertPeople } from '../../stores/sample/frame-people.ts';
import type { World } from '../../world.ts';
import { withSealing, type SealMembers } from './person.ts';

const PAGE = 1000;

/** Seals the people of frames that were taken when their names still lay open, each frame at once and once. */
export async function sealOldFrames({ portal, keys }: Pick<World, 'portal' | 'keys'>): Promise<void> {
	const frames = await portal.selectFrom('frame_member').select('frame_id').distinct().execute();
	for (const { frame_id } of frames)
		await withSealing({ keys }, frameId(frame_id), (seal) =>
			portal.transaction().execute((trx) => sealFrame(trx, frame_id, seal))
		);
}

async function sealFrame(trx: Transaction<PortalDatabase>, frame: string, seal: SealMembers): Promise<void> {
	for (let place = 0; ; place += PAGE) {
		const members = await pageOf(trx, frame, place);
		if (members.length === 0) break;
		await insertPeople(trx, frameId(frame), place, seal(members));
	}
	await trx.deleteFrom('frame_member').where('frame_id', '=', frame).execute();
}

const pageOf = (db: Kysely<PortalDatabase>, frame: string, place: number) =>
	db
		.selectFrom('frame_member')
		.select(['member_key as key', 'stratum', 'label'])
		.where('frame_id', '=', frame)
		.orderBy('member_key')
		.offset(place)
		.limit(PAGE)
		.execute();
