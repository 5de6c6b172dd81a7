import type { Kysely } from 'kysely';
import { compareUtf16, type CycleId } from '#domain/basics';
import { byPages, inBatches } from '../db/batches.ts';
import type { BallotTable, BoxDatabase } from '../db/tables.ts';

/** A ballot as the box keeps it; see `BallotTable` for the fields. */
export type StoredBallot = {
	readonly id: string;
	readonly ballotClass: string;
	readonly salt: string;
	readonly body: string;
	readonly receipt: string;
};

const toBallot = ({ ballot_class, ...row }: BallotTable): StoredBallot => ({ ...row, ballotClass: ballot_class });

export type Insertion = 'inserted' | 'duplicate';

type Waiting = {
	readonly ballot: StoredBallot;
	readonly resolve: (done: Insertion) => void;
	readonly reject: (error: unknown) => void;
};

const waiting = new WeakMap<Kysely<BoxDatabase>, Waiting[]>();

/**
 * Keeps a ballot, durable before the promise is; 'duplicate' when its credential was used before, and then nothing
 * changes. Ballots that come in the same turn of the event loop share one commit and are written in the order of their
 * ids: many are as fast as one, and the file does not tell which came first (protocol §6.2).
 */
export function insertBallot(db: Kysely<BoxDatabase>, ballot: StoredBallot): Promise<Insertion> {
	return new Promise((resolve, reject) => {
		const entry = { ballot, resolve, reject };
		const queue = waiting.get(db);
		if (queue) queue.push(entry);
		else {
			waiting.set(db, [entry]);
			setImmediate(() => void commitWaiting(db));
		}
	});
}

async function commitWaiting(db: Kysely<BoxDatabase>): Promise<void> {
	const queue = waiting.get(db) ?? [];
	waiting.delete(db);
	const sorted = queue.toSorted((a, b) => compareUtf16(a.ballot.id, b.ballot.id));
	for (const batch of inBatches(sorted)) {
		try {
			const fresh = await insertAll(db, batch);
			for (const { ballot, resolve } of batch) resolve(fresh.delete(ballot.id) ? 'inserted' : 'duplicate');
		} catch (error) {
			for (const { reject } of batch) reject(error);
		}
	}
}

/** Inserts what is new; the ids that were. Of two ballots with one id the first in the batch is the one kept. */
async function insertAll(db: Kysely<BoxDatabase>, batch: readonly Waiting[]): Promise<Set<string>> {
	const rows = await db
		.insertInto('ballot')
		.values(batch.map(({ ballot: { ballotClass, ...row } }) => ({ ...row, ballot_class: ballotClass })))
		.onConflict((conflict) => conflict.column('id').doNothing())
		.returning('id')
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** The ballot cast with that credential, or null. */
export async function findBallot(db: Kysely<BoxDatabase>, id: string): Promise<StoredBallot | null> {
	const row = await db.selectFrom('ballot').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toBallot(row) : null;
}

/** How many ballots of a cycle each class holds. */
export function countsByClass(
	db: Kysely<BoxDatabase>,
	cycle: CycleId
): Promise<{ readonly ballotClass: string; readonly count: number }[]> {
	const { from, before } = prefixed(`${cycle}/`);
	return db
		.selectFrom('ballot')
		.select((eb) => ['ballot_class as ballotClass', eb.fn.countAll<number>().as('count')])
		.where('ballot_class', '>=', from)
		.where('ballot_class', '<', before)
		.groupBy('ballot_class')
		.orderBy('ballot_class')
		.execute();
}

/** The ballots of a group in the order of their ids, which is no order of casting; read a page at a time. */
export async function* ballotsOfGroup(
	db: Kysely<BoxDatabase>,
	cycle: CycleId,
	group: string
): AsyncGenerator<StoredBallot> {
	const { from, before } = prefixed(`${cycle}/${group}/`);
	const rows = byPages(
		(row: BallotTable) => row.id,
		(after, limit) =>
			db
				.selectFrom('ballot')
				.selectAll()
				.where('ballot_class', '>=', from)
				.where('ballot_class', '<', before)
				.where('id', '>', after)
				.orderBy('id')
				.limit(limit)
				.execute()
	);
	for await (const row of rows) yield toBallot(row);
}

/** The texts that begin with a prefix ending in a slash: '0' is the character after '/'. */
const prefixed = (prefix: string): { from: string; before: string } => ({
	from: prefix,
	before: `${prefix.slice(0, -1)}0`
});
