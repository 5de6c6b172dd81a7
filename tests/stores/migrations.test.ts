import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate, migrateAll, migrationsFromModules } from '#lib/server/db/migrate.ts';
import { openDatabases } from '#lib/server/db/open.ts';
import { findSchemaViolations } from '#lib/server/db/schema.ts';
import * as box from '../../migrations/box/0001-box.ts';
import * as batches from '../../migrations/box/0003-batches.ts';
import * as portal from '../../migrations/portal/0001-portal.ts';
import * as roll from '../../migrations/roll/0001-roll.ts';
import { aConfig, migrations, onEveryEngine, openTestDatabases } from '../builders/engines.ts';

const ALL = ['portal/0001-portal', 'roll/0001-roll', 'box/0001-box', 'box/0003-batches'];

onEveryEngine((engine) => {
	test('what the folder has migrated the bundled server finds done', async () => {
		const databases = openDatabases(await aConfig(engine));
		expect(await migrateAll(databases, migrations)).toEqual(ALL);
		const bundled = migrationsFromModules({
			'/migrations/portal/0001-portal.ts': portal,
			'/migrations/roll/0001-roll.ts': roll,
			'/migrations/box/0001-box.ts': box,
			'/migrations/box/0003-batches.ts': batches
		});
		expect(await migrateAll(databases, bundled)).toEqual([]);
		await databases.close();
	});

	test('a migration that fails leaves nothing behind', async () => {
		const { box: db } = await openTestDatabases(engine);
		const failing = migrationsFromModules({
			'/migrations/box/0001-box.ts': box,
			'/migrations/box/0003-batches.ts': batches,
			'/migrations/box/0009-broken.ts': {
				async up(trx) {
					await trx.schema.createTable('half').addColumn('id', 'text').execute();
					throw new Error('broken half way');
				}
			}
		});
		await expect(migrate(db, failing('box'))).rejects.toThrow('broken half way');
		await expect(sql`select * from half`.execute(db)).rejects.toThrow(/half/);
	});
});

test('every table is strict, keys match, and roll and box tell of no time and no order', async () => {
	const { portal, roll, box } = await openTestDatabases('sqlite');
	expect(await findSchemaViolations(portal, { unordered: false })).toEqual([]);
	expect(await findSchemaViolations(roll, { unordered: true })).toEqual([]);
	expect(await findSchemaViolations(box, { unordered: true })).toEqual([]);
});

test('a loose table, a numbered one, a telltale column and a key of another type are found', async () => {
	const { box } = await openTestDatabases('sqlite');
	await sql`create table slip (id integer primary key, cast_at integer, ballot integer references ballot (id))`.execute(
		box
	);
	expect(await findSchemaViolations(box, { unordered: true })).toEqual([
		'table slip is not strict',
		'slip.ballot is INTEGER but ballot.id is TEXT',
		'table slip numbers its rows',
		'slip.cast_at tells of time or order'
	]);
});
