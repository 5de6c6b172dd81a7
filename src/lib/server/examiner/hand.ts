import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Paper } from './examine.ts';
import { pack, type Finding, type Kind, type Order } from './work.ts';

export type Question = { readonly kind: Kind; readonly fields: readonly Uint8Array[] };

/** A thread that examines. It never keeps the process alive once it has answered. */
export type Hand = {
	/** What it finds, in the order of the questions; rejects when the thread comes to an end. */
	ask(questions: readonly Question[]): Promise<readonly Finding[]>;
	/** Tells it what is asked under a key. */
	teach(key: string, paper: Paper): void;
	/** How many lists of questions it has been given and has not answered. */
	pending(): number;
};

type Asker = { readonly resolve: (findings: readonly Finding[]) => void; readonly reject: (error: unknown) => void };

/** Starts a thread; `ended` hears when it fails, before those do who asked it. */
export function startHand(ended: (hand: Hand) => void): Hand {
	// Both from source and from the bundle, whose nearest package.json is ours too.
	const worker = new Worker(createRequire(import.meta.url).resolve('#lib/server/examiner/worker.ts'));
	const asked: Asker[] = [];
	const tell = (order: Order, ...moved: ArrayBuffer[]): void => worker.postMessage(order, moved);
	const hand: Hand = {
		ask: (questions) =>
			new Promise((resolve, reject) => {
				const packed = pack(questions.flatMap(({ fields }) => fields));
				tell({ kinds: questions.map(({ kind }) => kind), packed }, packed.bytes.buffer);
				asked.push({ resolve, reject });
				worker.ref();
			}),
		teach: (key, paper) => tell({ key, paper }),
		pending: () => asked.length
	};
	worker.on('message', (findings: readonly Finding[]) => {
		asked.shift()?.resolve(findings);
		if (asked.length === 0) worker.unref();
	});
	worker.on('error', (error) => {
		ended(hand);
		for (const { reject } of asked.splice(0)) reject(error);
	});
	return hand;
}
