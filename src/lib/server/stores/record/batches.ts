import type { Kysely, Transaction } from 'kysely';
import { ballotClass, batchOf, leafOf, parseBallotClass, type Batch } from '#domain/ballot';
import { cycleId, utf8, type CycleId } from '#domain/basics';
import { byPages, inBatches } from '../../db/batches.ts';
import type { BallotTable, BatchTable, BoxDatabase } from '../../db/tables.ts';
import { toBallot } from '../ballot-row.ts';

/** A batch without its leaves; see `BatchTable`. */
export type StoredBatch = {
	readonly cycle: CycleId;
	readonly number: number;
	readonly ballots: number;
	readonly root: string;
};

const toBatch = ({ cycle_id, ...row }: BatchTable): StoredBatch => ({ ...row, cycle: cycleId(cycle_id) });

/** All batches, by year and number; of one year, when it is named. */
export async function listBatches(db: Kysely<BoxDatabase>, cycle?: CycleId): Promise<StoredBatch[]> {
	const all = db.selectFrom('batch').selectAll().orderBy('cycle_id').orderBy('number');
	const rows = await (cycle === undefined ? all : all.where('cycle_id', '=', cycle)).execute();
	return rows.map(toBatch);
}

/** The leaves of a batch with its root, sorted; null when there is no such batch. */
export async function findBatch(
	db: Kysely<BoxDatabase>,
	{ cycle, number }: Pick<StoredBatch, 'cycle' | 'number'>
): Promise<Batch | null> {
	const batch = (await listBatches(db, cycle)).find((each) => each.number === number);
	if (!batch) return null;
	const rows = await db
		.selectFrom('batch_leaf')
		.select('leaf')
		.where('cycle_id', '=', cycle)
		.where('number', '=', number)
		.orderBy('leaf')
		.execute();
	return { leaves: rows.map(({ leaf }) => leaf), root: batch.root };
}

/** The batch that holds a leaf, or null. */
export async function batchHolding(db: Kysely<BoxDatabase>, leaf: string): Promise<StoredBatch | null> {
	const row = await db
		.selectFrom('batch_leaf')
		.innerJoin('batch', (join) =>
			join.onRef('batch.cycle_id', '=', 'batch_leaf.cycle_id').onRef('batch.number', '=', 'batch_leaf.number')
		)
		.selectAll('batch')
		.where('batch_leaf.leaf', '=', leaf)
		.executeTakeFirst();
	return row ? toBatch(row) : null;
}

/** The ballot with that receipt as far as a receipt may tell of it: its year and its leaf; null when there is none. */
export async function findLeaf(
	db: Kysely<BoxDatabase>,
	receipt: string
): Promise<{ readonly cycle: CycleId; readonly leaf: string } | null> {
	const row = await db.selectFrom('ballot').selectAll().where('receipt', '=', receipt).executeTakeFirst();
	const named = row ? parseBallotClass(row.ballot_class) : null;
	const leaf = row ? leafOfStored(row) : null;
	return named?.ok && leaf !== null ? { cycle: named.value.cycle, leaf } : null;
}

/** The leaf of a ballot as the box keeps it; null for a row that can be no ballot. */
function leafOfStored(row: BallotTable): string | null {
	const { id, revision, ballotClass: name, salt, body } = toBallot(row);
	const named = parseBallotClass(name);
	return named.ok ? leafOf({ id, revision, classId: ballotClass(named.value), salt, body: utf8(body) }) : null;
}

/**
 * Makes the next batch of all ballots of a year that are in none yet, if there are at least `least`: the new batch, or null.
 * Of two calls at once on PostgreSQL one crashes on the batch's key; SQLite lets one write at a time.
 */
export async function makeBatch(db: Kysely<BoxDatabase>, cycle: CycleId, least: number): Promise<StoredBatch | null> {
	const leaves = await unbatched(db, cycle);
	if (leaves.length < least) return null;
	return db.transaction().execute(async (trx) => {
		const number = ((await listBatches(trx, cycle)).at(-1)?.number ?? 0) + 1;
		const batch = batchOf(leaves);
		const made = { cycle, number, ballots: leaves.length, root: batch.root };
		await insertBatch(trx, made, batch);
		return made;
	});
}

async function unbatched(db: Kysely<BoxDatabase>, cycle: CycleId): Promise<string[]> {
	const rows = await db.selectFrom('batch_leaf').select('leaf').where('cycle_id', '=', cycle).execute();
	const known = new Set(rows.map(({ leaf }) => leaf));
	return [...(await leavesOf(db, cycle))].filter((leaf) => !known.has(leaf));
}

/** The leaves of all ballots of a year as the box holds them now, whether they are in a batch or not. */
export async function leavesOf(db: Kysely<BoxDatabase>, cycle: CycleId): Promise<ReadonlySet<string>> {
	const leaves = new Set<string>();
	for await (const ballot of ballotsOf(db, cycle)) {
		const leaf = leafOfStored(ballot);
		if (leaf !== null) leaves.add(leaf);
	}
	return leaves;
}

/**
 * How many ballots of each class came with each batch of a year, in the order of the batches; a revised ballot counts where
 * its first answers stand. Nothing more is known of when anybody rated: a batch is a day or more of all classes.
 */
export async function countsByBatch(db: Kysely<BoxDatabase>, cycle: CycleId): Promise<Map<string, number[]>> {
	const rows = await db.selectFrom('batch_leaf').select(['leaf', 'number']).where('cycle_id', '=', cycle).execute();
	const numbers = new Map(rows.map(({ leaf, number }) => [leaf, number]));
	const places = new Map((await listBatches(db, cycle)).map(({ number }, at) => [number, at]));
	const counts = new Map<string, number[]>();
	for await (const ballot of ballotsOf(db, cycle)) {
		const leaf = ballot.revision === 1 ? leafOfStored(ballot) : null;
		const place = leaf === null ? undefined : places.get(numbers.get(leaf) ?? NaN);
		if (place === undefined) continue;
		const own = counts.get(ballot.ballot_class) ?? Array.from(places, () => 0);
		counts.set(ballot.ballot_class, own.with(place, (own[place] ?? 0) + 1));
	}
	return counts;
}

/** All ballots of a year in the order of their receipts, each of which is one ballot's; '0' is the character after '/'. */
const ballotsOf = (db: Kysely<BoxDatabase>, cycle: CycleId): AsyncGenerator<BallotTable> =>
	byPages(
		(row) => row.receipt,
		(after, limit) =>
			db
				.selectFrom('ballot')
				.selectAll()
				.where('ballot_class', '>=', `${cycle}/`)
				.where('ballot_class', '<', `${cycle}0`)
				.where('receipt', '>', after)
				.orderBy('receipt')
				.limit(limit)
				.execute()
	);

async function insertBatch(
	trx: Transaction<BoxDatabase>,
	{ cycle, ...row }: StoredBatch,
	{ leaves }: Batch
): Promise<void> {
	await trx
		.insertInto('batch')
		.values({ ...row, cycle_id: cycle })
		.execute();
	for (const part of inBatches(leaves))
		await trx
			.insertInto('batch_leaf')
			.values(part.map((leaf) => ({ cycle_id: cycle, number: row.number, leaf })))
			.execute();
}
