import type { Kysely } from 'kysely';
import { frameId } from '#domain/basics';
import type { PortalDatabase } from '../../db/tables.ts';
import { insertPeople } from '../../stores/frame-people.ts';
import type { World } from '../../world.ts';
import { sealMembers } from './person.ts';

const PAGE = 1000;

/** Seals the people of frames that were taken when their names still lay open, each frame at once and once. */
export async function sealOldFrames({ portal, keys }: Pick<World, 'portal' | 'keys'>): Promise<void> {
	const frames = await portal.selectFrom('frame_member').select('frame_id').distinct().execute();
	for (const { frame_id } of frames)
		await portal.transaction().execute(async (trx) => {
			for (let place = 0; ; place += PAGE) {
				const members = await pageOf(trx, frame_id, place);
				if (members.length === 0) break;
				await insertPeople(trx, frameId(frame_id), place, sealMembers({ keys }, frameId(frame_id), members));
			}
			await trx.deleteFrom('frame_member').where('frame_id', '=', frame_id).execute();
		});
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
