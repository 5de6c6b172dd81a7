import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { DatabasePlace } from '../config.ts';
import type { Input, Job, Name, Output } from './work.ts';

/** Those who do the work on a frame. */
export type Hands = {
	/** How many jobs are done at the same time. */
	readonly count: number;
	/** Does a task on each input; the outputs in the order of the inputs. */
	readonly run: <K extends Name>(name: K, inputs: readonly Input<K>[]) => Promise<Output<K>[]>;
};

/** What a worker says: people it is done with since it last spoke, or how its job ended. */
export type Message = { readonly people: number } | { readonly output: unknown } | { readonly error: Error };

type Waiting = { readonly job: Job; readonly end: (ended: Message) => void };

const MOST = 4;
/** Old-generation heap of each worker; what is large lies outside it. */
const MEGABYTES = 256;

/**
 * Has something done by worker threads, which end with it, so that this thread answers others meanwhile. `report` hears
 * of people as tasks are done with them. Throws what a task threw.
 */
export async function withCrew<T>(
	place: DatabasePlace,
	report: (people: number) => void,
	body: (hands: Hands) => Promise<T>
): Promise<T> {
	// Both from source and from the bundle, whose nearest package.json is ours too.
	const file = createRequire(import.meta.url).resolve('#lib/server/frames/worker.ts');
	const queue: Waiting[] = [];
	const options = { workerData: { place }, resourceLimits: { maxOldGenerationSizeMb: MEGABYTES } };
	const count = Math.min(availableParallelism(), MOST);
	const members = Array.from({ length: count }, () => member(new Worker(file, options), queue, report));
	const give = (job: Job): Promise<unknown> =>
		new Promise((resolve, reject) => {
			const end = (ended: Message): void => ('output' in ended ? resolve(ended.output) : reject(causeOf(ended)));
			queue.push({ job, end });
			for (const { wake } of members) wake();
		});
	const run = <K extends Name>(name: K, inputs: readonly Input<K>[]): Promise<Output<K>[]> =>
		Promise.all(inputs.map((input) => give({ name, input } as Job) as Promise<Output<K>>));
	try {
		return await body({ count, run });
	} finally {
		for (const { dismiss } of members) dismiss();
	}
}

const causeOf = (ended: Message): Error => ('error' in ended ? ended.error : new Error('no output'));

function member(worker: Worker, queue: Waiting[], report: (people: number) => void) {
	let busy: Waiting | undefined;
	const wake = (): void => {
		if (busy) return;
		busy = queue.shift();
		if (busy) worker.postMessage(busy.job);
	};
	const end = (ended: Message): void => {
		const done = busy;
		busy = undefined;
		done?.end(ended);
		wake();
	};
	worker.on('message', (message: Message) => ('people' in message ? report(message.people) : end(message)));
	worker.on('error', (error: Error) => end({ error }));
	return { wake, dismiss: () => void worker.terminate() };
}
