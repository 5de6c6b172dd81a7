import type { QueryExecutorProvider } from 'kysely';

type Waiting<Item, Outcome> = {
	readonly item: Item;
	readonly resolve: (outcome: Outcome) => void;
	readonly reject: (error: unknown) => void;
};

/**
 * Gathers what comes in one turn of the event loop and carries it out together, so that many share one commit: `carry` is
 * given the items and answers with their outcomes in the same order, or throws for all.
 */
export function together<DB extends QueryExecutorProvider, Item, Outcome>(
	carry: (db: DB, items: readonly Item[]) => Promise<readonly Outcome[]>
): (db: DB, item: Item) => Promise<Outcome> {
	const queues = new WeakMap<DB, Waiting<Item, Outcome>[]>();
	const run = async (db: DB): Promise<void> => {
		const queue = queues.get(db) ?? [];
		queues.delete(db);
		try {
			const outcomes = await carry(
				db,
				queue.map(({ item }) => item)
			);
			for (const [at, { resolve }] of queue.entries()) resolve(outcomes[at] as Outcome);
		} catch (error) {
			for (const { reject } of queue) reject(error);
		}
	};
	return (db, item) =>
		new Promise((resolve, reject) => {
			const entry = { item, resolve, reject };
			const queue = queues.get(db);
			if (queue) queue.push(entry);
			else {
				queues.set(db, [entry]);
				setImmediate(() => void run(db));
			}
		});
}
