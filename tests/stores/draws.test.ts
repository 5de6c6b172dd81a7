import { expect, test } from 'vitest';
import { drawId, frameId, type CycleId } from '#domain/basics';
import type { Member } from '#domain/draw';
import type { Databases } from '#lib/server/db/open.ts';
import { commitDraw, completeDraw, findDraw, listDraws } from '#lib/server/stores/draws.ts';
import { deleteFrame, findFrame, insertFrame, listFrames, membersOf } from '#lib/server/stores/frames.ts';
import { aManifest, aStratum } from '../builders/draw.ts';
import { onEveryEngine, openTestDatabases } from '../builders/engines.ts';
import { givenCycle, MORNING } from '../builders/portal.ts';

const FRAME = frameId('frame-1');
const DRAW = drawId('draw-1');

const keep = ({ portal }: Databases, cycle: CycleId, members: readonly Member[], id = FRAME) =>
	portal
		.transaction()
		.execute((trx) => insertFrame(trx, { id, cycle, group: 'citizens', uploadedAt: MORNING }, members));

const remove = ({ portal }: Databases) => portal.transaction().execute((trx) => deleteFrame(trx, FRAME));

const aDraw = (cycle: CycleId) => ({
	id: DRAW,
	cycle,
	group: 'citizens',
	frame: FRAME,
	design: aManifest(aStratum('east', 30), 10).design,
	committedAt: MORNING,
	committedBy: 'drawOfficer'
});

onEveryEngine((engine) => {
	test('a frame keeps all its people and gives them back by the bytes of their keys', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		const keys = ['b', 'a_', 'a-', 'B', '张三', ...Array.from({ length: 2500 }, (_, at) => `p${at}`)];
		await keep(
			databases,
			cycle,
			keys.map((key) => ({ key, stratum: 'east', label: `to ${key}` }))
		);
		expect(await findFrame(databases.portal, cycle, 'citizens')).toEqual({
			id: FRAME,
			cycle,
			group: 'citizens',
			members: 2505,
			uploadedAt: MORNING
		});
		const read = await Array.fromAsync(membersOf(databases.portalReader, FRAME));
		expect(read.map(({ key }) => key)).toEqual(keys.toSorted());
		expect(read[0]).toEqual({ key: 'B', stratum: 'east', label: 'to B' });
	});

	test('a frame may be replaced before the draw is committed to it', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		await keep(databases, cycle, aStratum('east', 3));
		await expect(keep(databases, cycle, [], frameId('frame-2'))).rejects.toThrow(/unique/i);
		await remove(databases);
		await keep(databases, cycle, aStratum('west', 2), frameId('frame-2'));
		expect((await listFrames(databases.portal, cycle)).map(({ id, members }) => [id, members])).toEqual([
			['frame-2', 2]
		]);
	});

	test('a frame with a draw committed to it stays', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		await keep(databases, cycle, aStratum('east', 3));
		await commitDraw(databases.portal, aDraw(cycle));
		await expect(remove(databases)).rejects.toThrow(/foreign key/i);
		expect(await Array.fromAsync(membersOf(databases.portal, FRAME))).toHaveLength(3);
	});

	test('a group has one draw', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		await keep(databases, cycle, aStratum('east', 30));
		expect(await commitDraw(databases.portal, aDraw(cycle))).toBe('committed');
		expect(await commitDraw(databases.portal, { ...aDraw(cycle), id: drawId('draw-2') })).toBe('exists');
		expect(await listDraws(databases.portal, cycle)).toEqual([{ ...aDraw(cycle), made: null }]);
		expect(await findDraw(databases.portal, cycle, 'nobody')).toBeNull();
	});

	test('a draw is made once', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		await keep(databases, cycle, aStratum('east', 30));
		await commitDraw(databases.portal, aDraw(cycle));
		const manifest = aManifest(aStratum('east', 30), 10);
		expect(await completeDraw(databases.portal, DRAW, { manifest, drawnAt: MORNING })).toBe(true);
		expect(await completeDraw(databases.portal, DRAW, { manifest, drawnAt: MORNING + 1 })).toBe(false);
		expect(await findDraw(databases.portal, cycle, aDraw(cycle).group)).toEqual({
			...aDraw(cycle),
			made: { manifest, drawnAt: MORNING }
		});
	});
});
