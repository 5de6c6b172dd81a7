import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Databases } from '#lib/server/db/open.ts';
import { appendEntry } from '#lib/server/stores/ledger.ts';
import { forgetAll, untilNextAct } from '#lib/server/stores/until-next-act.ts';
import { onEveryEngine, openTestDatabases } from '../builders/engines.ts';

const deed = { kind: 'cycle-created', cycle: 'p-2010', role: 'clerk', day: '2011-01-17', facts: {} } as const;

/** An act of another process, as it were: nobody here is told. */
const actElsewhere = ({ portal }: Databases) => portal.transaction().execute((trx) => appendEntry(trx, deed));

const act = (databases: Databases) => actElsewhere(databases).finally(forgetAll);

/** A reading that tells how often each name was read. */
function counted() {
	const reads = new Map<string, number>();
	return untilNextAct((_, name) => {
		reads.set(name, (reads.get(name) ?? 0) + 1);
		return Promise.resolve(reads.get(name));
	});
}

onEveryEngine((engine) => {
	test('what was read stands until somebody acts, and is read again after', async () => {
		const databases = await openTestDatabases(engine);
		const read = counted();
		for (let time = 0; time < 3; time++) expect(await read(databases.portalReader, 'one')).toBe(1);
		expect(await read(databases.portalReader, 'other')).toBe(1);
		await act(databases);
		expect(await read(databases.portalReader, 'one')).toBe(2);
		expect(await read(databases.portalReader, 'one')).toBe(2);
	});

	test('what another process did is read a moment later', async () => {
		const databases = await openTestDatabases(engine);
		const read = counted();
		expect(await read(databases.portalReader, 'one')).toBe(1);
		await actElsewhere(databases);
		await setTimeout(20);
		expect(await read(databases.portalReader, 'one')).toBe(2);
	});

	test('every database has its own', async () => {
		const databases = await openTestDatabases(engine);
		const elsewhere = await openTestDatabases(engine);
		const read = counted();
		expect(await read(databases.portalReader, 'one')).toBe(1);
		expect(await read(elsewhere.portalReader, 'one')).toBe(2);
		expect(await read(databases.portalReader, 'one')).toBe(1);
	});

	test('a reading that fails is not remembered', async () => {
		const { portalReader } = await openTestDatabases(engine);
		let down = true;
		const read = untilNextAct(() => (down ? Promise.reject(new Error('down')) : Promise.resolve('up')));
		await expect(read(portalReader, 'one')).rejects.toThrow('down');
		down = false;
		expect(await read(portalReader, 'one')).toBe('up');
	});

	test('more names than there can be years fill no memory', async () => {
		const { portalReader } = await openTestDatabases(engine);
		const read = counted();
		for (let at = 0; at < 1000; at++) await read(portalReader, `guess ${at}`);
		expect(await read(portalReader, 'guess 0')).toBe(2);
	});
});
