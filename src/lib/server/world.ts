import { randomBytes } from 'node:crypto';
import type { Instant } from '#domain/basics';
import { sealOldFrames } from './acts/lists/old-frames.ts';
import type { Config } from './config.ts';
import { migrateAll } from './db/migrate.ts';
import type { MigrationSource } from './db/migrate.ts';
import { openDatabases } from './db/open.ts';
import type { Databases } from './db/open.ts';
import { openKeys } from './keys.ts';
import type { Keys } from './keys.ts';
import { jsonLog } from './log.ts';
import type { Log } from './log.ts';

/** Time, chance, storage and secrets, handed to every act as its first argument. */
export type World = Databases & {
	readonly config: Config;
	readonly keys: Keys;
	readonly log: Log;
	readonly clock: () => Instant;
	readonly random: (bytes: number) => Uint8Array;
};

/** Opens the databases, brings them up to date and finds or makes the keys. Close it at the end. */
export async function openWorld(
	config: Config,
	migrations: MigrationSource,
	overrides: Partial<Pick<World, 'clock' | 'random' | 'log'>> = {}
): Promise<World> {
	const databases = openDatabases(config);
	await migrateAll(databases, migrations);
	const clock = overrides.clock ?? Date.now;
	const random = overrides.random ?? ((bytes: number) => new Uint8Array(randomBytes(bytes)));
	const log = overrides.log ?? jsonLog(clock, (line) => process.stderr.write(line));
	const keys = openKeys(config.dataDir, random);
	await sealOldFrames({ ...databases, keys });
	return { ...databases, config, clock, random, log, keys };
}
