import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate, migrateAll, migrationsFromModules, type Migration } from '#lib/server/db/migrate.ts';
import { openDatabases } from '#lib/server/db/open.ts';
import { findSchemaViolations } from '#lib/server/db/schema.ts';
import * as portal from '../../migrations/portal/0001-portal.ts';
import { designText } from '#domain/draw';
import { findBallot } from '#lib/server/stores/ballots.ts';
import { findAttempt } from '#lib/server/stores/sample/ceremonies.ts';
import { findDraw } from '#lib/server/stores/sample/draws.ts';
import { aManifest, aStratum } from '../builders/draw.ts';
import { givenCycle } from '../builders/portal.ts';
import { aConfig, migrations, onEveryEngine, openTestDatabases } from '../builders/engines.ts';

/** All migrations as a bundler hands them over. */
const modules = import.meta.glob<Migration>('/migrations/*/*.ts', { eager: true });

const ALL = ['portal', 'roll', 'box'].flatMap((database) =>
	Object.keys(modules)
		.filter((path) => path.includes(`/${database}/`))
		.sort()
		.map((path) => path.replace('/migrations/', '').replace('.ts', ''))
);

onEveryEngine((engine) => {
	test('what the folder has migrated the bundled server finds done', async () => {
		const databases = openDatabases(await aConfig(engine));
		expect(await migrateAll(databases, migrations)).toEqual(ALL);
		expect(await migrateAll(databases, migrationsFromModules(modules))).toEqual([]);
		await databases.close();
	});

	test('draws made before there were attempts become first attempts, with all they had', async () => {
		const databases = openDatabases(await aConfig(engine));
		const { portal: db } = databases;
		await migrate(db, migrationsFromModules({ '/migrations/portal/0001-portal.ts': portal })('portal'));
		const cycle = await givenCycle(db);
		await sql`insert into frame values ('f', ${cycle}, 'citizens', 30, 1)`.execute(db);
		const { design, ...rest } = aManifest(aStratum('east', 30), 10);
		const manifest = JSON.stringify({ design, ...rest });
		await sql`insert into draw values
			('d', ${cycle}, 'citizens', 'f', ${designText(design)}, 5, 'drawOfficer', ${manifest}, 9)`.execute(db);
		await migrate(db, migrations('portal'));
		expect(await findDraw(db, cycle, 'citizens')).toMatchObject({
			id: 'd',
			attempt: 1,
			committedAt: 5,
			made: { manifest: { seed: rest.seed }, drawnAt: 9 }
		});
		expect(await findAttempt(db, cycle, 'citizens')).toMatchObject({ committedBy: 'drawOfficer', parties: [] });
		await databases.close();
	});

	test('ballots kept with the spaces at their end lose them and come back with them', async () => {
		const databases = openDatabases(await aConfig(engine));
		const { box: db } = databases;
		const before = Object.entries(modules).filter(([path]) => /box\/000[1-3]/.test(path));
		await migrate(db, migrationsFromModules(Object.fromEntries(before))('box'));
		const body = '{"v":1}'.padEnd(2048);
		await sql`insert into ballot (id, revision, ballot_class, key, vk, prefix, signature, proof, salt, body, receipt)
			values ('b', 1, 'p-2010/citizen/east', '', '', '', '', '', '', ${body}, 'r')`.execute(db);
		await migrate(db, migrations('box'));
		expect(await db.selectFrom('ballot').select(['body', 'padding']).execute()).toEqual([
			{ body: '{"v":1}', padding: 2041 }
		]);
		expect((await findBallot(db, 'b', 1))?.body).toBe(body);
		await databases.close();
	});

	test('a migration that fails leaves nothing behind', async () => {
		const { box: db } = await openTestDatabases(engine);
		const failing = migrationsFromModules({
			...modules,
			'/migrations/box/9999-broken.ts': {
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
