/** A worker thread of `crew.ts`: carries out one order after another and tells how far it is. */
import { parentPort } from 'node:worker_threads';
import { assert } from '#domain/basics';
import { openReader } from '../db/open.ts';
import type { Message, Order } from './member.ts';
import { doJob } from './work.ts';

/** People a worker is done with before it says so. */
const SAY = 50_000;

const port = parentPort;
assert(port, 'a worker has a parent');
const say = (message: Message): void => port.postMessage(message);

let reader: ReturnType<typeof openReader> | undefined;
let unsaid = 0;

function sayPeople(): void {
	say({ people: unsaid });
	unsaid = 0;
}

function report(people: number): void {
	unsaid += people;
	if (unsaid >= SAY) sayPeople();
}

async function rest(): Promise<void> {
	await reader?.destroy();
	reader = undefined;
	unsaid = 0;
}

async function obey(order: Order): Promise<unknown> {
	if (order === 'rest') return rest();
	const { place, job } = order;
	const output = await doJob(job, { db: () => (reader ??= openReader(place)), report });
	sayPeople();
	return output;
}

port.on('message', (order: Order) => {
	obey(order).then(
		(output) => say({ output }),
		(error: unknown) => say({ error: error instanceof Error ? error : new Error(String(error)) })
	);
});
