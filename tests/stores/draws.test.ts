import { expect, test } from 'vitest';
import { drawId, frameId, type CycleId } from '#domain/basics';
import type { Databases } from '#lib/server/db/open.ts';
import { commitDraw, completeDraw, findDraw, listDraws } from '#lib/server/stores/draws.ts';
import { deleteFrame, insertFrame, listFrames } from '#lib/server/stores/frames.ts';
import { aManifest, aStratum } from '../builders/draw.ts';
import { onEveryEngine, openTestDatabases } from '../builders/engines.ts';
import { givenCycle, MORNING } from '../builders/portal.ts';

const FRAME = frameId('frame-1');
const DRAW = drawId('draw-1');

const keep = ({ portal }: Databases, cycle: CycleId, members: number, id = FRAME) =>
	portal.transaction().execute((trx) =>
		insertFrame(trx, {
			id,
			cycle,
			group: 'citizens',
			members,
			uploadedAt: MORNING,
			report: null,
			personsDeletedAt: null
		})
	);

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
	test('a frame may be replaced before the draw is committed to it', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		await keep(databases, cycle, 3);
		await expect(keep(databases, cycle, 0, frameId('frame-2'))).rejects.toThrow(/unique/i);
		await remove(databases);
		await keep(databases, cycle, 2, frameId('frame-2'));
		expect((await listFrames(databases.portal, cycle)).map(({ id, members }) => [id, members])).toEqual([
			['frame-2', 2]
		]);
	});

	test('a frame with a draw committed to it stays', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		await keep(databases, cycle, 3);
		await commitDraw(databases.portal, aDraw(cycle));
		await expect(remove(databases)).rejects.toThrow(/foreign key/i);
		expect(await listFrames(databases.portal, cycle)).toHaveLength(1);
	});

	test('a group has one draw', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		await keep(databases, cycle, 30);
		expect(await commitDraw(databases.portal, aDraw(cycle))).toBe('committed');
		expect(await commitDraw(databases.portal, { ...aDraw(cycle), id: drawId('draw-2') })).toBe('exists');
		expect(await listDraws(databases.portal, cycle)).toEqual([{ ...aDraw(cycle), made: null }]);
		expect(await findDraw(databases.portal, cycle, 'nobody')).toBeNull();
	});

	test('a draw is made once', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		await keep(databases, cycle, 30);
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
