import { setTimeout } from 'node:timers/promises';

type Waiting<Item, Outcome> = {
	readonly item: Item;
	readonly resolve: (outcome: Outcome) => void;
	readonly reject: (error: unknown) => void;
};

type Queue<Item, Outcome> = { entries: Waiting<Item, Outcome>[]; last: number };

/** How long nothing must have come for a crowd to be complete, in milliseconds; of 300 a second one comes every three. */
const QUIET = 6;
/** How long those wait for each other that share a commit, which takes seven or eight under load. */
export const PATIENCE = 20;

/**
 * Gathers what comes at about the same time and carries it out together, so that many share one commit: `carry` is given the
 * items and answers with their outcomes in the same order, or throws for all. What comes alone is carried out in the same
 * turn of the event loop; what comes while others are carried out waits for their end. After a crowd the next ones wait for
 * each other up to `patience` milliseconds, or until nobody comes any more.
 */
export function together<Place extends object, Item, Outcome>(
	carry: (place: Place, items: readonly Item[]) => Promise<readonly Outcome[]>,
	patience = 0
): (place: Place, item: Item) => Promise<Outcome> {
	const queues = new WeakMap<Place, Queue<Item, Outcome>>();
	const run = async (place: Place, entries: readonly Waiting<Item, Outcome>[]): Promise<void> => {
		const items = entries.map(({ item }) => item);
		try {
			const outcomes = await carry(place, items);
			for (const [at, { resolve }] of entries.entries()) resolve(outcomes[at] as Outcome);
		} catch (error) {
			for (const { reject } of entries) reject(error);
		}
	};
	const gather = async (queue: Queue<Item, Outcome>): Promise<void> => {
		const began = performance.now();
		for (let now = began; now < began + patience; now = performance.now()) {
			const quiet = now - queue.last;
			if (queue.entries.length > 0 && quiet >= QUIET) return;
			await setTimeout(1);
		}
	};
	const empty = async (place: Place, queue: Queue<Item, Outcome>): Promise<void> => {
		while (queue.entries.length > 0) {
			const { entries } = queue;
			queue.entries = [];
			await run(place, entries);
			if (entries.length > 1) await gather(queue);
		}
		queues.delete(place);
	};
	return (place, item) =>
		new Promise((resolve, reject) => {
			const queue = queues.get(place) ?? { entries: [], last: 0 };
			queue.last = performance.now();
			queue.entries.push({ item, resolve, reject });
			if (queues.has(place)) return;
			queues.set(place, queue);
			setImmediate(() => void empty(place, queue));
		});
}
