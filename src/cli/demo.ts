import { readConfig } from '#lib/server/config.ts';
import type { Command } from './command.ts';
import { build } from './build.ts';
import { fillFolder, isUnused } from './demo/folder.ts';
import { loadDemo } from './demo/load.ts';
import { addressWords, firstWords, laterWords } from './demo/tell.ts';
import { serve } from './serve.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The demonstration lives in files of the data folder, whatever databases the environment names. */
function stayInFolder(): void {
	for (const name of ['PORTAL_URL', 'ROLL_URL', 'BOX_URL']) Reflect.deleteProperty(process.env, name);
}

async function fill(dir: string): Promise<string> {
	if (!(await isUnused(dir))) return laterWords(dir);
	say('正在准备演示数据，约一分钟 / loading the demonstration, about a minute …');
	return firstWords(await fillFolder(dir, (aside) => loadDemo(aside, Date.now())), dir);
}

const command: Command = {
	summary: 'show the portal with invented data',
	usage:
		'gongping demo\n\nBuilds the portal if need be, fills an unused DATA_DIR (data) with two invented years and serves it.\nHOST (127.0.0.1), PORT (3000) and ORIGIN as in serve. A second start keeps the data.',
	async run() {
		stayInFolder();
		const { dataDir } = readConfig(process.env);
		const [words] = await Promise.all([fill(dataDir), build()]);
		const { address, ended } = await serve();
		say(words + addressWords(address));
		await ended;
		return 0;
	}
};

export default command;
