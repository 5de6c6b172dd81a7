import pg from 'pg';
import { readConfig, type Config, type DatabasePlace } from '#lib/server/config.ts';
import { migrateAll } from '#lib/server/db/migrate.ts';
import { migrationsFromFolder } from '#lib/server/db/migration-folder.ts';
import { openDatabases } from '#lib/server/db/open.ts';

/** The migrations of the project. */
export const migrations = migrationsFromFolder('migrations');

export type Places = Pick<Config, 'portal' | 'roll' | 'box'>;

/** Databases on a PostgreSQL server: empty ones, or copies of others. `name` gives one its name by what it is for. */
export async function createDatabases(
	server: string,
	name: (use: keyof Places) => string,
	template: (use: keyof Places) => string = () => "template0 locale_provider icu icu_locale 'zh'"
): Promise<Places> {
	const client = new pg.Client(`${server}/postgres`);
	await client.connect();
	const create = async (use: keyof Places): Promise<DatabasePlace> => {
		await client.query(`create database ${name(use)} template ${template(use)}`);
		return { engine: 'postgres', url: `${server}/${name(use)}` };
	};
	const places = { portal: await create('portal'), roll: await create('roll'), box: await create('box') };
	await client.end();
	return places;
}

export const templateOf = (use: keyof Places): string => `${use}_template`;

/** Migrates three databases of each engine once, in a folder and on a server: tests take copies of them. */
export async function makeTemplates(folder: string, server: string): Promise<void> {
	const files = readConfig({ DATA_DIR: folder });
	for (const config of [files, { ...files, ...(await createDatabases(server, templateOf)) }]) {
		const databases = openDatabases(config);
		await migrateAll(databases, migrations);
		await databases.close();
	}
}
