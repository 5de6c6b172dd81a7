import { writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabases } from '#lib/server/db/open.ts';
import { isUniqueViolation } from '#lib/server/db/violations.ts';
import { aConfig, onEveryEngine, openTestDatabases } from '../builders/engines.ts';

onEveryEngine((engine) => {
	test('the box says why it refuses a row, and takes the next', async () => {
		const { box } = await openTestDatabases(engine);
		const batch = { cycle_id: 'c', number: 1, ballots: 10, root: 'r' };
		const insert = () => box.insertInto('batch').values(batch).execute();
		await insert();
		expect(isUniqueViolation(await insert().catch((error: unknown) => error))).toBe(true);
		const broken = box.transaction().execute(async (trx) => {
			await trx.deleteFrom('batch').execute();
			throw new Error('half-way');
		});
		await expect(broken).rejects.toThrow('half-way');
		expect(await box.selectFrom('batch').selectAll().execute()).toEqual([batch]);
	});
});

test('a box that cannot be read says so, and is read again when it can', async () => {
	const config = await aConfig();
	const databases = openDatabases(config);
	const file = config.box.engine === 'sqlite' ? config.box.file : '';
	writeFileSync(file, 'no database'.repeat(1000));
	await expect(sql`select 1`.execute(databases.box)).rejects.toThrow('file is not a database');
	writeFileSync(file, '');
	expect((await sql`select 1 as one`.execute(databases.box)).rows).toEqual([{ one: 1 }]);
	await databases.close();
});
