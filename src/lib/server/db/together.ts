import type { QueryExecutorProvider } from 'kysely';

type Waiting<Item, Outcome> = {
	readonly item: Item;
	readonly resolve: (outcome: Outcome) => void;
	readonly reject: (error: unknown) => void;
};

/** The longest that what came first waits for others, in milliseconds. */
const MOST = 20;
/** While many come, gathering takes so many times as long as carrying out. */
const SHARE = 8;

/**
 * Gathers what comes at about the same time and carries it out together, so that many share one commit: `carry` is given the
 * items and answers with their outcomes in the same order, or throws for all. What comes alone is carried out in the same
 * turn of the event loop; after a crowd the next ones wait a little for each other, in proportion to what the last commit took.
 */
export function together<DB extends QueryExecutorProvider, Item, Outcome>(
	carry: (db: DB, items: readonly Item[]) => Promise<readonly Outcome[]>
): (db: DB, item: Item) => Promise<Outcome> {
	const queues = new WeakMap<DB, Waiting<Item, Outcome>[]>();
	const pauses = new WeakMap<DB, number>();
	const run = async (db: DB): Promise<void> => {
		const queue = queues.get(db) ?? [];
		queues.delete(db);
		const began = performance.now();
		try {
			const outcomes = await carry(
				db,
				queue.map(({ item }) => item)
			);
			for (const [at, { resolve }] of queue.entries()) resolve(outcomes[at] as Outcome);
		} catch (error) {
			for (const { reject } of queue) reject(error);
		}
		pauses.set(db, queue.length > 1 ? Math.min((performance.now() - began) * SHARE, MOST) : 0);
	};
	return (db, item) =>
		new Promise((resolve, reject) => {
			const entry = { item, resolve, reject };
			const queue = queues.get(db);
			if (queue) queue.push(entry);
			else {
				queues.set(db, [entry]);
				const pause = pauses.get(db) ?? 0;
				if (pause >= 1) setTimeout(() => void run(db), pause);
				else setImmediate(() => void run(db));
			}
		});
}
