import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { brokenAt, genesis, hashOf, type Deed } from '#domain/ledger';
import type { Databases } from '#lib/server/db/open.ts';
import { appendEntry, headOf, listEntries } from '#lib/server/stores/ledger.ts';
import { onEveryEngine, openTestDatabases } from '../builders/engines.ts';

const deed = (year: number): Deed => ({
	kind: 'cycle-created',
	cycle: 'p-2010',
	role: 'clerk',
	day: '2011-01-17',
	facts: { year }
});

const append = ({ portal }: Databases, year: number) =>
	portal.transaction().execute((trx) => appendEntry(trx, deed(year)));

onEveryEngine((engine) => {
	test('each entry follows the head', async () => {
		const databases = await openTestDatabases(engine);
		expect(await headOf(databases.portal)).toEqual(genesis);
		const first = await append(databases, 2010);
		const second = await append(databases, 2011);
		expect(await headOf(databases.portal)).toEqual({ seq: 2, hash: hashOf(second) });
		expect(await listEntries(databases.portalReader)).toEqual([first, second]);
		expect(await listEntries(databases.portalReader, 1)).toEqual([second]);
	});

	test('acts that end at the same time make one unbroken chain', async () => {
		const databases = await openTestDatabases(engine);
		await Promise.all(Array.from({ length: 20 }, (_, at) => append(databases, 2000 + at)));
		const entries = await listEntries(databases.portal);
		expect(entries).toHaveLength(20);
		expect(brokenAt(entries)).toBeNull();
	});

	test('an act that is refused leaves no entry', async () => {
		const { portal } = await openTestDatabases(engine);
		const refused = portal.transaction().execute(async (trx) => {
			await appendEntry(trx, deed(2010));
			throw new Error('refused');
		});
		await expect(refused).rejects.toThrow('refused');
		expect(await headOf(portal)).toEqual(genesis);
	});

	test('an entry cannot be changed, taken out or forked', async () => {
		const databases = await openTestDatabases(engine);
		const { portal } = databases;
		await append(databases, 2010);
		await expect(portal.updateTable('ledger_entry').set({ entry: '{}' }).execute()).rejects.toThrow(/never changes/);
		await expect(portal.deleteFrom('ledger_entry').execute()).rejects.toThrow(/never changes/);
		const fork = { seq: 1, hash: 'ff'.repeat(32), entry: '{}' };
		await expect(portal.insertInto('ledger_entry').values(fork).execute()).rejects.toThrow(/unique/i);
		expect(await listEntries(portal)).toHaveLength(1);
	});
});

test('PostgreSQL does not empty the ledger either', async () => {
	const databases = await openTestDatabases('postgres');
	await append(databases, 2010);
	await expect(sql`truncate ledger_entry`.execute(databases.portal)).rejects.toThrow(/never changes/);
});
