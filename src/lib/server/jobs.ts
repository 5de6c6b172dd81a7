import { addDays, chinaDay, startOfChinaDay, type Instant } from '#domain/basics';
import { batchClosed, batchDaily } from './acts/record/batch.ts';
import { scrubOrder } from './acts/record/scrub.ts';
import type { World } from './world.ts';

const THREE_HOURS = 3 * 3_600_000;
const TEN_MINUTES = 600_000;
const HALF_AN_HOUR = 1_800_000;

/** The next three o'clock at night in China. */
export function nextNight(now: Instant): Instant {
	const tonight = startOfChinaDay(chinaDay(now)) + THREE_HOURS;
	return tonight > now ? tonight : addDays(tonight, 1);
}

/**
 * What the portal does unasked: at three at night the daily batch of ballots; on the start and every ten minutes what closed
 * years have left; every half hour the order of rows is wiped out of roll and box. A failure is logged and tried again the
 * next time. Gives the function that ends it all.
 */
export function startJobs(world: World): () => void {
	const closed = attempt(world, batchClosed);
	const daily = attempt(world, batchDaily);
	let night: NodeJS.Timeout;
	const plan = () => {
		night = setTimeout(() => void daily().then(plan), nextNight(world.clock()) - world.clock()).unref();
	};
	plan();
	void closed();
	const often = setInterval(() => void closed(), TEN_MINUTES).unref();
	const scrubs = setInterval(() => void attempt(world, scrubOrder)(), HALF_AN_HOUR).unref();
	return () => {
		clearTimeout(night);
		clearInterval(often);
		clearInterval(scrubs);
	};
}

const attempt = (world: World, job: (world: World) => Promise<unknown>) => async (): Promise<void> => {
	await job(world).catch(() => world.log(job.name, 'failed'));
};
