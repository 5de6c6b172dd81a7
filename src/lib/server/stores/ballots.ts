import type { Kysely, Transaction } from 'kysely';
import { compareUtf16, type CycleId } from '#domain/basics';
import { byPages, inBatches } from '../db/batches.ts';
import { intakeOf } from '../db/open.ts';
import { noting } from '../db/rewrite.ts';
import { together } from '../db/together.ts';
import type { BallotTable, BoxDatabase } from '../db/tables.ts';
import { rowOf, toBallot, type PackedBallot, type StoredBallot } from './ballot-row.ts';

export type Insertion = 'inserted' | 'duplicate';

/**
 * Keeps a ballot, durable before the promise is; 'duplicate' when its credential cast that revision before, and then nothing
 * changes. Those that come at about the same time share one wait for the disk, and no file tells which came first
 * (protocol §6.2).
 */
export async function insertBallot(db: Kysely<BoxDatabase>, ballot: PackedBallot): Promise<Insertion> {
	const taken = ballot.revision === 1 && intakeOf(db) && (await takeIn(db, ballot));
	return taken ? 'inserted' : insertTogether(db, rowOf(ballot));
}

const takeIn = noting(
	async (db: Kysely<BoxDatabase>, { id, text }: PackedBallot) => (await intakeOf(db)?.put(db, id, text)) ?? false
);

/** Ballots that come while others are being written share one commit and are written in the order of their ids. */
const insertTogether = together(noting(insertAll));

const nameOf = ({ id, revision }: Pick<BallotTable, 'id' | 'revision'>): string => `${id}/${revision}`;

/** Of two ballots with one name the first is the one kept; the sort keeps their order. */
async function insertAll(db: Kysely<BoxDatabase>, ballots: readonly BallotTable[]): Promise<Insertion[]> {
	const sorted = ballots.toSorted((a, b) => compareUtf16(nameOf(a), nameOf(b)));
	const batches = inBatches(sorted);
	const [only] = batches;
	const fresh =
		only && batches.length === 1
			? await insertBatch(db, only)
			: await db.transaction().execute(async (trx) => {
					const inserted = new Set<string>();
					for (const batch of batches) for (const name of await insertBatch(trx, batch)) inserted.add(name);
					return inserted;
				});
	return ballots.map((ballot) => (fresh.delete(nameOf(ballot)) ? 'inserted' : 'duplicate'));
}

/** Inserts what is new; the names that were. */
async function insertBatch(
	db: Kysely<BoxDatabase> | Transaction<BoxDatabase>,
	batch: readonly BallotTable[]
): Promise<Set<string>> {
	const rows = await db
		.insertInto('ballot')
		.values(batch)
		.onConflict((conflict) => conflict.columns(['id', 'revision']).doNothing())
		.returning(['id', 'revision'])
		.execute();
	return new Set(rows.map(nameOf));
}

/** The revision of a ballot cast with that credential, or null. */
export async function findBallot(db: Kysely<BoxDatabase>, id: string, revision: number): Promise<StoredBallot | null> {
	const row = await db
		.selectFrom('ballot')
		.selectAll()
		.where('id', '=', id)
		.where('revision', '=', revision)
		.executeTakeFirst();
	return row ? toBallot(row) : null;
}

/** The last revision cast with that credential; 0 for none. */
export async function lastRevision(db: Kysely<BoxDatabase>, id: string): Promise<number> {
	const row = await db
		.selectFrom('ballot')
		.select('revision')
		.where('id', '=', id)
		.orderBy('revision', 'desc')
		.executeTakeFirst();
	return row?.revision ?? 0;
}

/** How many ballots of a cycle each class holds; a revised one is one. */
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
		.where('revision', '=', 1)
		.groupBy('ballot_class')
		.orderBy('ballot_class')
		.execute();
}

/**
 * The ballots of a group, each in its last revision within its class, in the order of their ids, which is no order of
 * casting; read a page at a time. A row of another class takes the place of none.
 */
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
				.where((eb) =>
					eb.not(
						eb.exists(
							eb
								.selectFrom('ballot as newer')
								.select('newer.id')
								.whereRef('newer.id', '=', 'ballot.id')
								.whereRef('newer.ballot_class', '=', 'ballot.ballot_class')
								.whereRef('newer.revision', '>', 'ballot.revision')
						)
					)
				)
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
