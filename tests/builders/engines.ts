import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { describe, inject, onTestFinished } from 'vitest';
import { readConfig, type Config, type DatabasePlace } from '#lib/server/config.ts';
import { migrateAll } from '#lib/server/db/migrate.ts';
import { migrationsFromFolder } from '#lib/server/db/migration-folder.ts';
import { openDatabases, type Databases } from '#lib/server/db/open.ts';
import { makeKeyPair, type KeyPair } from '#lib/server/issuer/wrap.ts';
import { openWorld, type World } from '#lib/server/world.ts';

export type Engine = 'sqlite' | 'postgres';

/** The migrations of the project. */
export const migrations = migrationsFromFolder('migrations');

/** Runs the same rules on a real SQLite and a real PostgreSQL. */
export function onEveryEngine(rules: (engine: Engine) => void): void {
	describe.each(['sqlite', 'postgres'] as const)('%s', rules);
}

/** A configuration of three new, empty databases, gone when the test ends. */
export async function aConfig(engine: Engine = 'sqlite'): Promise<Config> {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const config = readConfig({ DATA_DIR: folder });
	return engine === 'postgres' ? { ...config, ...(await createPostgresDatabases()) } : config;
}

/** One server for all three, which `readConfig` refuses: here nobody has anything to hide. */
async function createPostgresDatabases(): Promise<Pick<Config, 'portal' | 'roll' | 'box'>> {
	const server = inject('postgres');
	const client = new pg.Client(`${server}/postgres`);
	await client.connect();
	const create = async (name: string): Promise<DatabasePlace> => {
		const database = `${name}_${randomBytes(6).toString('hex')}`;
		await client.query(`create database ${database} template template0 locale_provider icu icu_locale 'zh'`);
		return { engine: 'postgres', url: `${server}/${database}` };
	};
	const places = { portal: await create('portal'), roll: await create('roll'), box: await create('box') };
	await client.end();
	return places;
}

/** Three migrated databases, closed when the test ends. */
export async function openTestDatabases(engine: Engine): Promise<Databases> {
	const databases = openDatabases(await aConfig(engine));
	onTestFinished(() => databases.close());
	await migrateAll(databases, migrations);
	return databases;
}

/** Twenty keys serve all worlds of a test file in turn: no world needs more, and each takes a tenth of a second to make. */
const keyPairs: Promise<KeyPair>[] = [];
let given = 0;
const nextKeyPair = (): Promise<KeyPair> => {
	const at = given++ % 20;
	return (keyPairs[at] ??= makeKeyPair());
};

/** A whole world of its own, closed when the test ends. */
export async function aWorld(
	engine: Engine = 'sqlite',
	overrides: Partial<Pick<World, 'clock' | 'random' | 'log'>> = {}
): Promise<World> {
	const world = await openWorld(await aConfig(engine), migrations, {
		log: () => undefined,
		makeKeyPair: nextKeyPair,
		...overrides
	});
	onTestFinished(() => world.close());
	return world;
}
