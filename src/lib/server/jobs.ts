import { addDays, chinaDay, startOfChinaDay, type Instant } from '#domain/basics';
import { batchClosed, batchDaily } from './acts/record/batch.ts';
import { BEAT, scrubSoon } from './acts/record/scrub.ts';
import type { World } from './world.ts';

const THREE_HOURS = 3 * 3_600_000;
const TEN_MINUTES = 600_000;

/** The next three o'clock at night in China. */
export function nextNight(now: Instant): Instant {
	const tonight = startOfChinaDay(chinaDay(now)) + THREE_HOURS;
	return tonight > now ? tonight : addDays(tonight, 1);
}

/**
 * What the portal does unasked: at three at night the daily batch of ballots; on the start and every ten minutes what closed
 * years have left; every few seconds the order in which rows came is wiped out of roll and box. A failure is logged and tried
 * again the next time. Gives the function that ends it all.
 */
export function startJobs(world: World): () => void {
	const attempt = (name: string, job: () => Promise<unknown>) => async (): Promise<void> => {
		await job().catch(() => world.log(name, 'failed'));
	};
	const closed = attempt('batch-closed', () => batchClosed(world));
	void closed();
	const ends = [
		again(
			attempt('batch-daily', () => batchDaily(world)),
			() => nextNight(world.clock()) - world.clock()
		),
		again(closed, () => TEN_MINUTES),
		again(attempt('scrub', scrubSoon(world)), () => BEAT)
	];
	return () => {
		for (const end of ends) end();
	};
}

/** Does a job again and again, each time so many milliseconds after the last one ended. */
function again(job: () => Promise<void>, pause: () => number): () => void {
	let ended = false;
	let timer: NodeJS.Timeout | undefined;
	const plan = (): void => {
		if (!ended) timer = setTimeout(() => void job().then(plan), pause()).unref();
	};
	plan();
	return () => {
		ended = true;
		clearTimeout(timer);
	};
}
