import { expect, test } from 'vitest';
import { frameId, toHex } from '#domain/basics';
import { commitMembers } from '#domain/draw';
import { sealOldFrames } from '#lib/server/acts/lists/old-frames.ts';
import { personIn } from '#lib/server/acts/lists/person.ts';
import { peopleOf } from '#lib/server/stores/sample/frame-people.ts';
import { insertFrame } from '#lib/server/stores/sample/frames.ts';
import { aWorld, onEveryEngine } from '../builders/engines.ts';
import { givenCycle, MORNING } from '../builders/portal.ts';

const FRAME = frameId('frame-1');
const members = Array.from({ length: 1300 }, (_, at) => ({
	key: `p${String(at).padStart(5, '0')}`,
	stratum: 'east',
	label: `to ${at}`
}));

onEveryEngine((engine) => {
	test('names that lay open are sealed when the portal starts, and the frame file stays the same', async () => {
		const world = await aWorld(engine);
		const cycle = await givenCycle(world.portal);
		const frame = { id: FRAME, cycle, group: 'citizens', members: members.length, uploadedAt: MORNING };
		await world.portal
			.transaction()
			.execute((trx) => insertFrame(trx, { ...frame, report: null, personsDeletedAt: null }));
		for (const { key, stratum, label } of members)
			await world.portal
				.insertInto('frame_member')
				.values({ frame_id: FRAME, member_key: key, stratum, label })
				.execute();
		await sealOldFrames(world);
		await sealOldFrames(world);
		const people = await Array.fromAsync(peopleOf(world.portal, FRAME));
		const lines = commitMembers(toHex(world.keys.frameKey(FRAME)), 'citizens', members);
		expect(people.map(({ commitment }) => commitment)).toEqual(lines.map(({ commitment }) => commitment));
		expect(people.map((person) => personIn(world, FRAME, person))).toEqual(
			members.map(({ key, label }) => ({ key, label }))
		);
		expect(await world.portal.selectFrom('frame_member').selectAll().execute()).toEqual([]);
	});
});
