import { readConfig } from '#lib/server/config.ts';
import { migrateAll } from '#lib/server/db/migrate.ts';
import { openDatabases } from '#lib/server/db/open.ts';
import { migrations, type Command } from './command.ts';

const command: Command = {
	summary: 'bring the three databases up to date',
	usage: 'gongping migrate\n\nDATA_DIR, PORTAL_URL, ROLL_URL and BOX_URL say where they are.',
	async run() {
		const databases = openDatabases(readConfig(process.env));
		const ran = await migrateAll(databases, migrations);
		await databases.close();
		process.stdout.write(ran.length > 0 ? `${ran.join('\n')}\n` : 'nothing to do\n');
		return 0;
	}
};

export default command;
