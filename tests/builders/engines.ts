import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, inject, onTestFinished } from 'vitest';
import { readConfig, type Config } from '#lib/server/config.ts';
import { openDatabases, type Databases } from '#lib/server/db/open.ts';
import { makeKeyPair, type KeyPair } from '#lib/server/issuer/key-pair.ts';
import { openWorld, type World } from '#lib/server/world.ts';
import { createDatabases, migrations, templateOf, type Places } from './templates.ts';

export type Engine = 'sqlite' | 'postgres';

export { migrations };

/** Runs the same rules on a real SQLite and a real PostgreSQL. */
export function onEveryEngine(rules: (engine: Engine) => void): void {
	describe.each(['sqlite', 'postgres'] as const)('%s', rules);
}

/** A configuration of three new databases, empty unless they shall be migrated, gone when the test ends. */
export async function aConfig(engine: Engine = 'sqlite', migrated = false): Promise<Config> {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const config = readConfig({ DATA_DIR: folder });
	if (engine === 'postgres') return { ...config, ...(await onServer(migrated)) };
	if (migrated) cpSync(inject('templates'), folder, { recursive: true });
	return config;
}

/** One server for all three, which `readConfig` refuses: here nobody has anything to hide. */
const onServer = (migrated: boolean): Promise<Places> => {
	const name = randomBytes(6).toString('hex');
	return createDatabases(inject('postgres'), (use) => `${use}_${name}`, migrated ? templateOf : undefined);
};

/** Three migrated databases, closed when the test ends. */
export async function openTestDatabases(engine: Engine): Promise<Databases> {
	const databases = openDatabases(await aConfig(engine, true));
	onTestFinished(() => databases.close());
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
	const world = await openWorld(await aConfig(engine, true), migrations, {
		log: () => undefined,
		makeKeyPair: nextKeyPair,
		...overrides
	});
	onTestFinished(() => world.close());
	return world;
}
