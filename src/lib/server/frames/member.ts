import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { assert } from '#domain/basics';
import type { DatabasePlace } from '../config.ts';
import type { Job } from './work.ts';

/** What a worker is told: a job on the frames of a database, or to let go of everything it holds until the next. */
export type Order = { readonly place: DatabasePlace; readonly job: Job } | 'rest';

/** What a worker says: people it is done with since it last spoke, or how its order ended. */
export type Message = { readonly people: number } | Ended;
type Ended = { readonly output: unknown } | { readonly error: Error };

/** A worker thread, which does one thing at a time. */
export type Member = {
	/** Carries out an order; `report` hears of people as it is done with them. Throws what the job threw. */
	readonly obey: (order: Order, report: (people: number) => void) => Promise<unknown>;
	/** Whether it could obey at once: it is alive and has nothing to do. */
	readonly isFree: () => boolean;
	/** Whether it keeps the process alive. */
	readonly hold: (held: boolean) => void;
	readonly end: () => void;
};

/** Old-generation heap of each worker; what is large lies outside it. */
const MEGABYTES = 256;

type Task = { readonly report: (people: number) => void; readonly end: (ended: Ended) => void };

/** Starts a worker thread. */
export function startMember(): Member {
	// Both from source and from the bundle, whose nearest package.json is ours too.
	const file = createRequire(import.meta.url).resolve('#lib/server/frames/worker.ts');
	const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } });
	let task: Task | undefined;
	let alive = true;
	const settle = (ended: Ended): void => {
		const done = task;
		task = undefined;
		done?.end(ended);
	};
	worker.on('message', (message: Message) => ('people' in message ? task?.report(message.people) : settle(message)));
	worker.on('error', (error: Error) => {
		alive = false;
		settle({ error });
	});
	return {
		obey(order, report) {
			assert(alive && !task, 'a worker does one thing at a time');
			worker.postMessage(order);
			return new Promise((resolve, reject) => {
				task = { report, end: (ended) => ('output' in ended ? resolve(ended.output) : reject(ended.error)) };
			});
		},
		isFree: () => alive && !task,
		hold: (held) => (held ? worker.ref() : worker.unref()),
		end: () => void worker.terminate()
	};
}
