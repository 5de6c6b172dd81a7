import type { Kysely, Transaction } from 'kysely';
import { cycleId, type CycleId } from '#domain/basics';
import { isSqlite } from '../../db/engine.ts';
import type { PaperBatchTable, PortalDatabase } from '../../db/tables.ts';

/** One person's entry of a batch: whose, and what they keyed, sealed. */
export type PaperEntry = { readonly by: string; readonly sealed: string };

/** A batch of paper ballots as the portal keeps it; see `PaperBatchTable`. */
export type PaperBatch = {
	readonly id: string;
	readonly cycle: CycleId;
	readonly group: string;
	readonly stratum: string;
	readonly sheets: number;
	readonly keys: string;
	readonly first: PaperEntry | null;
	readonly second: PaperEntry | null;
	/** Whether its sheets are still to be cast, are in the box, or were given up. */
	readonly state: 'open' | 'cast' | 'dropped';
};

const entryOf = (by: string | null, sealed: string): PaperEntry | null => (by === null ? null : { by, sealed });

const states = ['open', 'cast', 'dropped'] as const;

const toBatch = (row: PaperBatchTable): PaperBatch => ({
	id: row.id,
	cycle: cycleId(row.cycle_id),
	group: row.rater_group,
	stratum: row.stratum,
	sheets: row.sheets,
	keys: row.keys,
	first: entryOf(row.first_by, row.first),
	second: entryOf(row.second_by, row.second),
	state: states[row.done] ?? 'open'
});

type New = Pick<PaperBatch, 'id' | 'cycle' | 'group' | 'stratum' | 'sheets'>;

/** Keeps a new batch, empty. */
export async function insertPaperBatch(trx: Transaction<PortalDatabase>, batch: New): Promise<void> {
	await trx
		.insertInto('paper_batch')
		.values({
			id: batch.id,
			cycle_id: batch.cycle,
			rater_group: batch.group,
			stratum: batch.stratum,
			sheets: batch.sheets,
			keys: '',
			first_by: null,
			first: '',
			second_by: null,
			second: '',
			done: 0
		})
		.execute();
}

/** The batch of an id, or null. */
export async function findPaperBatch(db: Kysely<PortalDatabase>, id: string): Promise<PaperBatch | null> {
	const row = await db.selectFrom('paper_batch').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toBatch(row) : null;
}

/** The batches of a group in the order of their random ids, which is none. */
export async function listPaperBatches(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	group: string
): Promise<PaperBatch[]> {
	const rows = await db
		.selectFrom('paper_batch')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.where('rater_group', '=', group)
		.orderBy('id')
		.execute();
	return rows.map(toBatch);
}

/** Keeps a batch's sealed ballot keys, once; whether they were the first. */
export async function keepPaperKeys(db: Kysely<PortalDatabase>, id: string, sealed: string): Promise<boolean> {
	const done = await db
		.updateTable('paper_batch')
		.set({ keys: sealed })
		.where('id', '=', id)
		.where('keys', '=', '')
		.where('done', '=', 0)
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}

/** Keeps one person's entry in their own place, or in the first that is free; whether there was one. */
export async function keepPaperEntry(
	db: Kysely<PortalDatabase>,
	id: string,
	{ by, sealed }: PaperEntry
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const row = trx.selectFrom('paper_batch').select('id').where('id', '=', id);
		await row.$if(!isSqlite(trx), (query) => query.forUpdate()).execute();
		const keep = async (place: 'first' | 'second', holder: string | null): Promise<boolean> => {
			const done = await trx
				.updateTable('paper_batch')
				.set({ [`${place}_by`]: by, [place]: sealed })
				.where('id', '=', id)
				.where(`${place}_by`, holder === null ? 'is' : '=', holder)
				.where('keys', '!=', '')
				.where('done', '=', 0)
				.executeTakeFirst();
			return done.numUpdatedRows === 1n;
		};
		if ((await keep('first', by)) || (await keep('second', by))) return true;
		return (await keep('first', null)) || keep('second', null);
	});
}

/** How many batches of a year are neither cast nor given up. */
export async function countOpenPaper(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<number> {
	const { batches } = await db
		.selectFrom('paper_batch')
		.select((eb) => eb.fn.countAll<number>().as('batches'))
		.where('cycle_id', '=', cycle)
		.where('done', '=', 0)
		.executeTakeFirstOrThrow();
	return batches;
}

/** Forgets everything of a batch but what became of it; whether it was still open. */
export async function emptyPaperBatch(
	trx: Transaction<PortalDatabase>,
	id: string,
	state: Exclude<PaperBatch['state'], 'open'>
): Promise<boolean> {
	const done = await trx
		.updateTable('paper_batch')
		.set({ keys: '', first: '', first_by: null, second: '', second_by: null, done: states.indexOf(state) })
		.where('id', '=', id)
		.where('done', '=', 0)
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}
