import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrationName } from './migrate.ts';
import type { Migration, MigrationSource } from './migrate.ts';

/** Migrations as files: `folder/portal/0001-….ts`, for the command line and the tests, which run without a bundler. */
export function migrationsFromFolder(folder: string): MigrationSource {
	return (database) => ({ getMigrations: () => readFolder(join(folder, database)) });
}

async function readFolder(folder: string): Promise<Record<string, Migration>> {
	const migrations: Record<string, Migration> = {};
	for (const file of await readdir(folder))
		if (file.endsWith('.ts')) migrations[migrationName(file)] = await load(resolve(folder, file));
	return migrations;
}

async function load(file: string): Promise<Migration> {
	return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Migration;
}
