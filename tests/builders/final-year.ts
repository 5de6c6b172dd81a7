import { checkResults, computeResults } from '#lib/server/acts/results/index.ts';
import { archiveOf } from '../../src/cli/archive/write.ts';
import { aRatedYear } from './open-year.ts';
import { advance, done, type Year } from './year.ts';

/** A year from its first to its final day, with every letter answered. */
export async function aFinalYear(): Promise<Year> {
	const { year } = await aRatedYear();
	await advance(year, 'computing');
	done(await computeResults(year.as('clerk', 'wang')));
	done(await checkResults(year.as('leadingGroup', 'li')));
	await advance(year, 'results_notice');
	year.pass(30);
	await advance(year, 'final');
	return year;
}

/** The archive of a year, by names of files. */
export async function anArchive({ world, cycle }: Year): Promise<Map<string, string>> {
	const files = await archiveOf(world, cycle);
	if (!files) throw new Error('the year is not final');
	return files;
}
