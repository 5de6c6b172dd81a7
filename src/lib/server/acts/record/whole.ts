import { isBatch } from '#domain/ballot';
import type { CycleId } from '#domain/basics';
import { batchesIn } from '#domain/ledger';
import { listEntries } from '../../stores/ledger.ts';
import { findBatch, leavesOf } from '../../stores/record/batches.ts';
import type { World } from '../../world.ts';

/**
 * How many ballots that became public as leaves the box does not hold any more as they were: taken out, or put back with
 * another salt, answer or class. A batch that is not the one of the ledger counts as lost wholly.
 */
export async function lostBallots({ portal, box }: Pick<World, 'portal' | 'box'>, cycle: CycleId): Promise<number> {
	const kept = await leavesOf(box, cycle);
	let lost = 0;
	for (const { number, root, ballots } of batchesIn(await listEntries(portal), cycle)) {
		const batch = await findBatch(box, { cycle, number });
		const right = batch !== null && batch.root === root && isBatch(batch) && batch.leaves.length === ballots;
		lost += right ? batch.leaves.filter((leaf) => !kept.has(leaf)).length : ballots;
	}
	return lost;
}
