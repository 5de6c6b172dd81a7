import { mkdirSync } from 'node:fs';
import { Kysely } from 'kysely';
import type { Config, DatabasePlace } from '../config.ts';
import { postgresDialect } from './postgres.ts';
import { openIntake, type Intake } from './intake/intake.ts';
import { sqliteDialect } from './sqlite.ts';
import type { SqliteProfile } from './sqlite.ts';
import type { BoxDatabase, PortalDatabase, RollDatabase } from './tables.ts';

/** The three databases. Roll and box share no transaction, no connection and no key with each other or the portal. */
export type Databases = {
	readonly portal: Kysely<PortalDatabase>;
	/** For reading pages: on SQLite a second handle, so that a page never waits for an act. */
	readonly portalReader: Kysely<PortalDatabase>;
	readonly roll: Kysely<RollDatabase>;
	readonly box: Kysely<BoxDatabase>;
	close(): Promise<void>;
};

/** Opens the databases the configuration names; makes the data folder and empty SQLite files if need be. */
export function openDatabases(config: Pick<Config, 'dataDir' | 'portal' | 'roll' | 'box'>): Databases {
	mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
	const portal = open<PortalDatabase>(config.portal, 'open');
	const portalReader = config.portal.engine === 'sqlite' ? open<PortalDatabase>(config.portal, 'reader') : portal;
	const roll = open<RollDatabase>(config.roll, 'unordered');
	const box = openBox(config.box);
	const close = async (): Promise<void> => {
		for (const db of new Set<{ destroy(): Promise<void> }>([portalReader, portal, roll])) await db.destroy();
		await closeBox(box);
	};
	return { portal, portalReader, roll, box, close };
}

/** A handle of its own that only reads the portal, for a worker thread. */
export const openReader = (place: DatabasePlace): Kysely<PortalDatabase> => open<PortalDatabase>(place, 'reader');

const intakes = new WeakMap<object, Intake>();

/** The intake of a box; PostgreSQL's has none. */
export const intakeOf = (box: object): Intake | undefined => intakes.get(box);

function openBox(place: DatabasePlace): Kysely<BoxDatabase> {
	if (place.engine !== 'sqlite') return open<BoxDatabase>(place, 'aside');
	const intake = openIntake(place.file);
	const box = new Kysely<BoxDatabase>({ dialect: sqliteDialect(place.file, 'aside', intake.settle) });
	intakes.set(box, intake);
	return box;
}

function closeBox(box: Kysely<BoxDatabase>): Promise<void> {
	const intake = intakeOf(box);
	if (!intake) return box.destroy();
	return intake
		.end(box)
		.finally(() => box.destroy())
		.finally(() => intake.close());
}

function open<DB>(place: DatabasePlace, profile: SqliteProfile): Kysely<DB> {
	if (place.engine === 'sqlite') return new Kysely<DB>({ dialect: sqliteDialect(place.file, profile) });
	return new Kysely<DB>({ dialect: postgresDialect(place.url, () => undefined) });
}
