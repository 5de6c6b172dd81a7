import { expect, test } from 'vitest';
import { accountId, drawId, frameId, type CycleId } from '#domain/basics';
import type { Databases } from '#lib/server/db/open.ts';
import {
	completeDraw,
	countAttempts,
	findAttempt,
	fixDesign,
	groupsWithOpenShare,
	insertAttempt,
	keepCommitment,
	keepHeard,
	keepReveal,
	listAttempts,
	markVoid,
	type Prepared
} from '#lib/server/stores/sample/ceremonies.ts';
import { findDraw, findDrawAttempt, listDraws } from '#lib/server/stores/sample/draws.ts';
import { deleteFrame, insertFrame, listFrames } from '#lib/server/stores/sample/frames.ts';
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

const OFFICER = 'first officer';

const prepared = (cycle: CycleId, overrides: Partial<Prepared> = {}): Prepared => ({
	id: DRAW,
	cycle,
	group: 'citizens',
	attempt: 1,
	wave: 1,
	reason: null,
	frame: FRAME,
	design: { ...aManifest(aStratum('east', 30), 10).design, parties: {} },
	preparedAt: MORNING,
	preparedBy: OFFICER,
	parties: [
		{ party: 'congress', holder: 'holder', role: 'auditor' },
		{ party: 'press', holder: 'other holder', role: 'clerk' }
	],
	...overrides
});

type Change = Parameters<Parameters<ReturnType<Databases['portal']['transaction']>['execute']>[0]>[0];
const write = <T>({ portal }: Databases, change: (trx: Change) => Promise<T>) => portal.transaction().execute(change);

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

	test('a frame with a draw prepared from it stays', async () => {
		const databases = await openTestDatabases(engine);
		const cycle = await givenCycle(databases.portal);
		await keep(databases, cycle, 3);
		await write(databases, (trx) => insertAttempt(trx, prepared(cycle)));
		await expect(remove(databases)).rejects.toThrow(/foreign key/i);
		expect(await listFrames(databases.portal, cycle)).toHaveLength(1);
	});

	test('a share is wanted of each party until it is revealed, while its draw is neither made nor void', async () => {
		const databases = await openTestDatabases(engine);
		const { portal } = databases;
		const cycle = await givenCycle(portal);
		await keep(databases, cycle, 30);
		await write(databases, (trx) => insertAttempt(trx, prepared(cycle)));
		const wanted = (holder: string) => groupsWithOpenShare(portal, cycle, accountId(holder));
		expect(await wanted('holder')).toEqual(new Set(['citizens']));
		expect(await wanted('stranger')).toEqual(new Set());
		await write(databases, async (trx) => {
			await fixDesign(trx, DRAW, prepared(cycle).design, 'second officer', MORNING + 1);
			await keepReveal(trx, DRAW, 'congress', '37'.repeat(32));
		});
		expect(await wanted('holder')).toEqual(new Set());
		expect(await wanted('other holder')).toEqual(new Set(['citizens']));
		await write(databases, (trx) => markVoid(trx, DRAW, 'no reveal', 'leadingGroup', MORNING + 2));
		expect(await wanted('other holder')).toEqual(new Set());
		await write(databases, (trx) => insertAttempt(trx, prepared(cycle, { id: drawId('draw-2'), attempt: 2 })));
		expect(await wanted('holder')).toEqual(new Set(['citizens']));
		expect(await countAttempts(portal, cycle)).toEqual(new Map([['citizens', 2]]));
	});

	test('an attempt keeps what each step added to it, and is a draw once its design is fixed', async () => {
		const databases = await openTestDatabases(engine);
		const { portal } = databases;
		const cycle = await givenCycle(portal);
		await keep(databases, cycle, 30);
		expect(await write(databases, (trx) => insertAttempt(trx, prepared(cycle)))).toBe(true);
		const again = prepared(cycle, { id: drawId('draw-2') });
		expect(await write(databases, (trx) => insertAttempt(trx, again))).toBe(false);
		expect(await findDraw(portal, cycle, 'citizens')).toBeNull();
		const manifest = aManifest(aStratum('east', 30), 10);
		await write(databases, async (trx) => {
			await keepCommitment(trx, DRAW, 'congress', 'ab'.repeat(32));
			await fixDesign(trx, DRAW, manifest.design, 'second officer', MORNING + 1);
			await keepHeard(trx, DRAW, '271', OFFICER);
			await keepReveal(trx, DRAW, 'congress', '37'.repeat(32));
		});
		expect(await findAttempt(portal, cycle, 'citizens')).toEqual({
			...prepared(cycle),
			design: manifest.design,
			committedAt: MORNING + 1,
			committedBy: 'second officer',
			heard: '271',
			heardBy: OFFICER,
			drawnAt: null,
			voided: null,
			parties: [
				{
					party: 'congress',
					holder: 'holder',
					role: 'auditor',
					commitment: 'ab'.repeat(32),
					reveal: '37'.repeat(32)
				},
				{ party: 'press', holder: 'other holder', role: 'clerk', commitment: null, reveal: null }
			]
		});
		expect(await listDraws(portal, cycle)).toMatchObject({
			draws: [{ id: DRAW, attempt: 1, made: null }],
			altered: []
		});
		await write(databases, (trx) => completeDraw(trx, DRAW, manifest, 'second officer', MORNING + 2));
		expect(await findDraw(portal, cycle, 'citizens')).toMatchObject({ made: { manifest, drawnAt: MORNING + 2 } });
		expect(await findDraw(portal, cycle, 'nobody')).toBeNull();
		expect(await findAttempt(portal, cycle, 'nobody')).toBeNull();
	});

	test('a void attempt and a revealed share never change, and a void attempt stands no more', async () => {
		const databases = await openTestDatabases(engine);
		const { portal } = databases;
		const cycle = await givenCycle(portal);
		await keep(databases, cycle, 30);
		const { design } = aManifest(aStratum('east', 30), 10);
		await write(databases, async (trx) => {
			await insertAttempt(trx, prepared(cycle));
			await fixDesign(trx, DRAW, design, 'second officer', MORNING + 1);
			await keepReveal(trx, DRAW, 'congress', '37'.repeat(32));
			await markVoid(trx, DRAW, 'no reveal', 'leadingGroup', MORNING + 2);
			await insertAttempt(trx, prepared(cycle, { id: drawId('draw-2'), attempt: 2 }));
		});
		const reveal = write(databases, (trx) => keepReveal(trx, DRAW, 'congress', '38'.repeat(32)));
		await expect(reveal).rejects.toThrow('on record');
		await expect(write(databases, (trx) => keepHeard(trx, DRAW, '1', OFFICER))).rejects.toThrow('on record');
		expect(await findDraw(portal, cycle, 'citizens')).toBeNull();
		expect(await findDrawAttempt(portal, cycle, 'citizens', 1)).toMatchObject({ id: DRAW });
		const attempts = await listAttempts(portal, cycle, 'citizens');
		expect(attempts.map(({ attempt, voided }) => [attempt, voided?.reason])).toEqual([
			[1, 'no reveal'],
			[2, undefined]
		]);
		expect(attempts.map(({ parties }) => parties.length)).toEqual([2, 2]);
	});
});
