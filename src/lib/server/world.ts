import { chinaDay, type Instant, type Signer } from '#domain/basics';
import { sealOldFrames } from './acts/lists/old-frames.ts';
import { openChance } from './chance.ts';
import type { Config } from './config.ts';
import { migrateAll } from './db/migrate.ts';
import type { MigrationSource } from './db/migrate.ts';
import { openDatabases } from './db/open.ts';
import type { Databases } from './db/open.ts';
import { openIssuer, type Issuer } from './issuer/pool.ts';
import { makeKeyPair, type KeyPair } from './issuer/key-pair.ts';
import { openKeys } from './keys.ts';
import type { Keys } from './keys.ts';
import { jsonLog } from './log.ts';
import type { Log } from './log.ts';
import { openSigner } from './signer.ts';
import { recordKey } from './stores/ledger.ts';

/** Time, chance, storage and secrets, handed to every act as its first argument. */
export type World = Databases & {
	readonly config: Config;
	readonly keys: Keys;
	/** Signs credentials blind. */
	readonly issuer: Issuer;
	/** A new key of a class; takes a few tenths of a second. */
	readonly makeKeyPair: () => Promise<KeyPair>;
	/** Signs receipts and heads of the ledger. */
	readonly signer: Signer;
	readonly log: Log;
	readonly clock: () => Instant;
	readonly random: (bytes: number) => Uint8Array;
};

/** Opens the databases, brings them up to date and finds or makes the keys. Close it at the end. */
export async function openWorld(
	config: Config,
	migrations: MigrationSource,
	overrides: Partial<Pick<World, 'clock' | 'random' | 'log' | 'makeKeyPair'>> = {}
): Promise<World> {
	const databases = openDatabases(config);
	await migrateAll(databases, migrations);
	const clock = overrides.clock ?? Date.now;
	const random = overrides.random ?? openChance();
	const log = overrides.log ?? jsonLog(clock, (line) => process.stderr.write(line));
	const keys = openKeys(config.dataDir, random);
	await sealOldFrames({ ...databases, keys });
	const signer = openSigner(config.dataDir, random);
	await recordKey(databases.portal, signer.publicKey, chinaDay(clock()));
	const issuer = openIssuer();
	const close = async (): Promise<void> => {
		await issuer.close();
		await databases.close();
	};
	return { ...databases, close, config, clock, random, log, keys, signer, issuer, makeKeyPair, ...overrides };
}
