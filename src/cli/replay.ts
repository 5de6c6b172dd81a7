import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './build.ts';
import { refuse, type Command } from './command.ts';
import { readPopulation } from './replay/population.ts';
import { makeAccounts, startPortal } from './replay/portal.ts';
import { replay } from './replay/replay.ts';

const command: Command = {
	summary: 'run real ratings through the whole portal and hold the estimates against the truth',
	usage:
		'gongping replay FOLDER\n\nFOLDER holds population.csv with the columns s, d, studage, dept and y (InstEval of the R package lme4).\nDraws 600 students, casts their ballots over HTTP, publishes the results. Ends with 1 when a ballot is lost.',
	async run([folder]) {
		if (folder === undefined) return refuse(command, 'a folder is needed');
		const population = await readPopulation(folder);
		await build();
		const dir = mkdtempSync(path.join(tmpdir(), 'gongping-replay-'));
		try {
			const passwords = await makeAccounts(dir);
			const portal = await startPortal(dir);
			const outcome = await replay(portal.origin, passwords, population).finally(() => portal.stop());
			process.stdout.write(`${outcome.report}\n`);
			return outcome.lost === 0 ? 0 : 1;
		} finally {
			rmSync(dir, { recursive: true, force: true });
		}
	}
};

export default command;
