import type { Command } from './command.ts';

/** Each command is one file, loaded when it is asked for. */
const commands: Readonly<Record<string, () => Promise<{ default: Command }>>> = {
	migrate: () => import('./migrate.ts'),
	archive: () => import('./archive.ts'),
	batch: () => import('./batch.ts'),
	account: () => import('./account.ts'),
	demo: () => import('./demo.ts'),
	serve: () => import('./serve.ts'),
	replay: () => import('./replay.ts'),
	verify: () => import('./verify.ts'),
	share: () => import('./share.ts')
};

async function help(): Promise<string> {
	const lines = await Promise.all(
		Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(10)}${(await load()).default.summary}`)
	);
	return `gongping <command> [arguments]\n\n${lines.join('\n')}\n\ngongping <command> --help tells more.\n`;
}

const [name = '--help', ...rest] = process.argv.slice(2);
const load = commands[name];
if (!load) {
	process.stdout.write(await help());
	process.exit(name === '--help' || name === '-h' ? 0 : 2);
}
const command = (await load()).default;
if (rest.includes('--help') || rest.includes('-h')) process.stdout.write(`${command.summary}\n\n${command.usage}\n`);
else process.exitCode = await command.run(rest);
