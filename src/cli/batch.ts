import { batchDaily } from '#lib/server/acts/record/batch.ts';
import { worldOf, type Command } from './command.ts';

const command: Command = {
	summary: 'put new ballots into the public record',
	usage:
		'gongping batch\n\nMakes the batch of the day: leaves of ten or more new ballots of a year that is open, all that are left of a closed one.\nThe server does the same at three at night by itself; called twice on a day, the second does nothing.',
	async run() {
		const world = await worldOf(process.env);
		const made = await batchDaily(world);
		await world.close();
		process.stdout.write(`${made} ${made === 1 ? 'batch' : 'batches'} made\n`);
		return 0;
	}
};

export default command;
