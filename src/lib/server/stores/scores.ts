import type { Kysely, Transaction } from 'kysely';
import type { CycleId } from '#domain/basics';
import { inBatches } from '../db/batches.ts';
import type { PortalDatabase, ScoreTable } from '../db/tables.ts';

/** A unit's annual and tracking scores with its bonus or deduction, in points; `veto` names the reason, if any. */
export type Score = Omit<ScoreTable, 'cycle_id'>;

/** Writes the scores of a cycle over those it had. */
export async function replaceScores(
	trx: Transaction<PortalDatabase>,
	cycle: CycleId,
	scores: readonly Score[]
): Promise<void> {
	await trx.deleteFrom('score').where('cycle_id', '=', cycle).execute();
	for (const batch of inBatches(scores))
		await trx
			.insertInto('score')
			.values(batch.map((score) => ({ ...score, cycle_id: cycle })))
			.execute();
}

/** The scores of a cycle, by unit. */
export function listScores(db: Kysely<PortalDatabase>, cycle: CycleId): Promise<Score[]> {
	return db
		.selectFrom('score')
		.select(['unit', 'annual', 'tracking', 'adjustment', 'veto'])
		.where('cycle_id', '=', cycle)
		.orderBy('unit')
		.execute();
}
