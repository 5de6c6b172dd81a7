import type { Kysely } from 'kysely';
import { parseSheet, type Sheet } from '#domain/assessment';
import type { CycleId, Instant } from '#domain/basics';
import type { PortalDatabase, ResultTable } from '../db/tables.ts';

/** One computation of a cycle's results; a correction is a new version (I18). Versions count from 1. */
export type StoredResult = {
	readonly version: number;
	/** Null when the row is no sheet that we wrote: whoever can write to the database may have altered it. */
	readonly sheet: Sheet | null;
	readonly sheetHash: string;
	readonly computedAt: Instant;
	/** Account that computed it, and the other one that checked it. */
	readonly computedBy: string;
	readonly checkedBy: string | null;
};

const toResult = (row: ResultTable): StoredResult => ({
	version: row.version,
	sheet: sheetIn(row.sheet),
	sheetHash: row.sheet_hash,
	computedAt: row.computed_at,
	computedBy: row.computed_by,
	checkedBy: row.checked_by
});

function sheetIn(text: string): Sheet | null {
	try {
		return parseSheet(JSON.parse(text));
	} catch {
		return null;
	}
}

/** Keeps a computation nobody has checked yet. A version that is there already crashes. */
export async function insertResult(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	result: Omit<StoredResult, 'checkedBy' | 'sheet'> & { readonly sheet: Sheet }
): Promise<void> {
	await db
		.insertInto('result')
		.values({
			cycle_id: cycle,
			version: result.version,
			sheet: JSON.stringify(result.sheet),
			sheet_hash: result.sheetHash,
			computed_at: result.computedAt,
			computed_by: result.computedBy,
			checked_by: null
		})
		.execute();
}

/** Writes who checked a version, once and never the one who computed it: whether it was done. */
export async function markChecked(
	db: Kysely<PortalDatabase>,
	cycle: CycleId,
	version: number,
	checker: string
): Promise<boolean> {
	const done = await db
		.updateTable('result')
		.set({ checked_by: checker })
		.where('cycle_id', '=', cycle)
		.where('version', '=', version)
		.where('checked_by', 'is', null)
		.where('computed_by', '!=', checker)
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}

/** The newest computation of a cycle, or null. */
export async function findLatestResult(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<StoredResult | null> {
	const row = await db
		.selectFrom('result')
		.selectAll()
		.where('cycle_id', '=', cycle)
		.orderBy('version', 'desc')
		.executeTakeFirst();
	return row ? toResult(row) : null;
}
