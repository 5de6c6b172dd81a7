import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, inject, onTestFinished } from 'vitest';
import { classKey } from '#domain/ballot';
import { assert, fromHex, required } from '#domain/basics';
import { readConfig, type Config } from '#lib/server/config.ts';
import { openDatabases, type Databases } from '#lib/server/db/open.ts';
import type { KeyPair } from '#lib/server/issuer/key-pair.ts';
import { openWorld, type World } from '#lib/server/world.ts';
import { createDatabases, migrations, templateOf, type Places } from './templates.ts';

export type Engine = 'sqlite' | 'postgres';

export { migrations };

/** Runs the same rules on a real SQLite and a real PostgreSQL. */
export function onEveryEngine(rules: (engine: Engine) => void): void {
	describe.each(['sqlite', 'postgres'] as const)('%s', rules);
}

/** Three databases of each engine that are copied rather than made: a folder with all a portal keeps, and their names. */
export type Template = { readonly folder: string; readonly named: (use: keyof Places) => string };

/** Databases that are migrated and empty. */
export const migrated = (): Template => ({ folder: inject('templates'), named: templateOf });

/** A configuration of three new databases, empty unless they are copies, gone when the test ends. */
export async function aConfig(engine: Engine = 'sqlite', template?: Template): Promise<Config> {
	const folder = mkdtempSync(path.join(tmpdir(), 'gongping-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const config = readConfig({ DATA_DIR: folder });
	if (template) cpSync(template.folder, folder, { recursive: true });
	return engine === 'postgres' ? { ...config, ...(await onServer(template?.named)) } : config;
}

/** One server for all three, which `readConfig` refuses: here nobody has anything to hide. */
const onServer = (template?: Template['named']): Promise<Places> => {
	const name = randomBytes(6).toString('hex');
	return createDatabases(inject('postgres'), (use) => `${use}_${name}`, template);
};

/** Three migrated databases, closed when the test ends. */
export async function openTestDatabases(engine: Engine): Promise<Databases> {
	const databases = openDatabases(await aConfig(engine, migrated()));
	onTestFinished(() => databases.close());
	return databases;
}

let given = 0;

/** The keys of the run in turn (`key-pairs.ts`). */
function nextKeyPair(): Promise<KeyPair> {
	const pairs = inject('keyPairs');
	const { modulus, pkcs8 } = required(pairs[given++ % pairs.length], 'a key');
	const key = classKey(modulus);
	assert(key.ok, 'a key is provided as it was made');
	return Promise.resolve({ key: key.value, modulus, pkcs8: fromHex(pkcs8) });
}

/** A whole world of its own, closed when the test ends. */
export async function aWorld(
	engine: Engine = 'sqlite',
	overrides: Partial<Pick<World, 'clock' | 'random' | 'log'>> = {},
	template = migrated()
): Promise<World> {
	const world = await openWorld(await aConfig(engine, template), migrations, {
		log: () => undefined,
		makeKeyPair: nextKeyPair,
		...overrides
	});
	onTestFinished(() => world.close());
	return world;
}
