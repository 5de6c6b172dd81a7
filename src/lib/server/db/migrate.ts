import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration, MigrationProvider } from 'kysely/migration';
import type { Databases } from './open.ts';

/** One step of a schema, as a migration file exports it. */
export type { Migration };

export type DatabaseName = 'portal' | 'roll' | 'box';

/** The migrations of each database, named by their files: `0001-portal`. */
export type MigrationSource = (database: DatabaseName) => MigrationProvider;

/** Migrations a bundler has read already, by path, as an eager `import.meta.glob` over the folder gives them. */
export function migrationsFromModules(modules: Readonly<Record<string, Migration>>): MigrationSource {
	return (database) => ({
		getMigrations() {
			const own = Object.entries(modules).filter(([path]) => path.includes(`/${database}/`));
			return Promise.resolve(Object.fromEntries(own.map(([path, migration]) => [migrationName(path), migration])));
		}
	});
}

/** `…/portal/0001-portal.ts` → `0001-portal`: the bundled server and the command line find each other's work done. */
export function migrationName(path: string): string {
	return path.replace(/^.*\//, '').replace(/\.ts$/, '');
}

/** Runs what has not run yet, in one transaction; the names of what ran. Throws, and changes nothing, when one fails. */
export async function migrate<DB>(db: Kysely<DB>, provider: MigrationProvider): Promise<string[]> {
	const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
	if (error) throw error;
	return (results ?? []).map((result) => result.migrationName);
}

/** Brings all three databases up to date; the names of what ran, each after its database: `portal/0001-portal`. */
export async function migrateAll(databases: Databases, source: MigrationSource): Promise<string[]> {
	const { portal, roll, box } = databases;
	return [
		...(await migrate(portal, source('portal'))).map((name) => `portal/${name}`),
		...(await migrate(roll, source('roll'))).map((name) => `roll/${name}`),
		...(await migrate(box, source('box'))).map((name) => `box/${name}`)
	];
}
