import { cycleId } from '#domain/basics';
import { archiveOf, writeArchive } from './archive/write.ts';
import { refuse, worldOf, type Command } from './command.ts';

const command: Command = {
	summary: 'write the public archive of a final year',
	usage:
		'gongping archive YEAR FOLDER\n\nYEAR is the code of the year, as in its address (522400-2010). FOLDER gets ledger, scheme, disclosures, draws with their\nlists, batches, scores and results, and the SHA-256 of each in manifest.json; gongping verify archive FOLDER checks it anywhere.',
	async run([year, folder]) {
		if (year === undefined || folder === undefined) return refuse(command, 'a year and a folder are needed');
		const world = await worldOf(process.env);
		const files = await archiveOf(world, cycleId(year));
		await world.close();
		if (!files)
			return refuse(
				command,
				`${year} is no year whose results are final, or what is kept of it is not what its ledger tells of`
			);
		await writeArchive(folder, files);
		process.stdout.write(`${files.size} files\n`);
		return 0;
	}
};

export default command;
