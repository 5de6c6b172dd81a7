import { fileURLToPath } from 'node:url';
import { readConfig } from '#lib/server/config.ts';
import { migrationsFromFolder } from '#lib/server/db/migration-folder.ts';
import { openWorld, type World } from '#lib/server/world.ts';

/** One thing the command line can do: `run` is given the words after its name and answers with the exit code. */
export type Command = {
	readonly summary: string;
	readonly usage: string;
	run(words: readonly string[]): Promise<number>;
};

/** The project's root, wherever the command was called from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The migrations as they lie in the project. */
export const migrations = migrationsFromFolder(`${root}migrations`);

/** Opens the world the environment describes, with another clock if need be. */
export const worldOf = (
	env: Readonly<Record<string, string | undefined>>,
	overrides: Partial<Pick<World, 'clock' | 'log'>> = {}
): Promise<World> => openWorld(readConfig(env), migrations, overrides);

/** Says why a call cannot be followed and how to call; the exit code for that. */
export function refuse(command: Pick<Command, 'usage'>, why: string): number {
	process.stderr.write(`${why}\n\n${command.usage}\n`);
	return 2;
}
