import { expect, test } from 'vitest';
import { frameId } from '#domain/basics';
import {
	deletePeople,
	insertPeople,
	peopleAmong,
	peopleOf,
	isStray,
	strayFrames,
	unsealPeople
} from '#lib/server/stores/sample/frame-people.ts';
import { insertFrame } from '#lib/server/stores/sample/frames.ts';
import { onEveryEngine, openTestDatabases } from '../builders/engines.ts';
import { givenCycle, MORNING } from '../builders/portal.ts';

const FRAME = frameId('frame-1');

const aPerson = (at: number) => ({
	stratum: at % 2 ? 'east' : 'west',
	commitment: `${at}`.padStart(64, '0'),
	sealed: `sealed ${at}`,
	...(at % 3 ? {} : { unit: 'tax' })
});
const people = Array.from({ length: 2501 }, (_, at) => aPerson(at));

onEveryEngine((engine) => {
	test('a frame gives its people back in the order of their list', async () => {
		const { portal, portalReader } = await openTestDatabases(engine);
		await insertPeople(portal, FRAME, 0, people.slice(0, 1200));
		await insertPeople(portal, FRAME, 1200, people.slice(1200));
		expect(await Array.fromAsync(peopleOf(portalReader, FRAME))).toEqual(people);
	});

	test('those drawn are found by their commitments', async () => {
		const { portal } = await openTestDatabases(engine);
		await insertPeople(portal, FRAME, 0, people);
		const drawn = [people[2400], people[7]].flatMap((person) => person?.commitment ?? []);
		const found = await peopleAmong(portal, { id: FRAME, members: people.length }, drawn);
		expect(found).toEqual([aPerson(7), aPerson(2400)]);
	});

	test('keys and labels go, what the draw needs stays', async () => {
		const { portal } = await openTestDatabases(engine);
		await insertPeople(portal, FRAME, 0, people);
		await unsealPeople(portal, FRAME, people.length);
		const left = await Array.fromAsync(peopleOf(portal, FRAME));
		expect(left).toEqual(people.map((person) => ({ ...person, sealed: null })));
	});

	test('people without a frame are strays and can be swept out', async () => {
		const { portal } = await openTestDatabases(engine);
		const cycle = await givenCycle(portal);
		const frame = { id: FRAME, cycle, group: 'citizens', members: 2, uploadedAt: MORNING };
		await portal.transaction().execute((trx) => insertFrame(trx, { ...frame, report: null, personsDeletedAt: null }));
		await insertPeople(portal, FRAME, 0, people.slice(0, 2));
		await insertPeople(portal, frameId('frame-2'), 0, people);
		expect(await strayFrames(portal)).toEqual(['frame-2']);
		expect([await isStray(portal, FRAME), await isStray(portal, 'frame-2')]).toEqual([false, true]);
		await deletePeople(portal, 'frame-2');
		expect(await strayFrames(portal)).toEqual([]);
		expect(await Array.fromAsync(peopleOf(portal, frameId('frame-2')))).toEqual([]);
		expect(await Array.fromAsync(peopleOf(portal, FRAME))).toHaveLength(2);
	});
});
