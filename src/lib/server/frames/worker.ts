/** A worker thread of `crew.ts`: does one job after another and tells how far it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '#domain/basics';
import type { DatabasePlace } from '../config.ts';
import { openReader } from '../db/open.ts';
import type { Message } from './crew.ts';
import { doJob, type Job } from './work.ts';

/** People a worker is done with before it says so. */
const SAY = 50_000;

const { place } = workerData as { readonly place: DatabasePlace };
const port = parentPort;
assert(port, 'a worker has a parent');
const say = (message: Message): void => port.postMessage(message);

let reader: ReturnType<typeof openReader> | undefined;
let unsaid = 0;
const tools = {
	db: () => (reader ??= openReader(place)),
	report: (people: number): void => {
		unsaid += people;
		if (unsaid < SAY) return;
		say({ people: unsaid });
		unsaid = 0;
	}
};

port.on('message', (job: Job) => {
	doJob(job, tools).then(
		(output) => {
			say({ people: unsaid });
			unsaid = 0;
			say({ output });
		},
		(error: unknown) => say({ error: error instanceof Error ? error : new Error(String(error)) })
	);
});
