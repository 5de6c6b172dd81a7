import { canonicalJson, required, type CycleId } from '#domain/basics';
import { batchesIn } from '#domain/ledger';
import { findCycle } from '../stores/cycles.ts';
import { entriesOf } from '../stores/ledger.ts';
import { findBatch } from '../stores/record/batches.ts';
import type { World } from '../world.ts';

/** The batches of a year that the ledger names, `{"batch":1,"leaves":[…],"root":"…"}` a line; null when there is no such year. */
export async function batchesText({ portalReader, box }: World, cycle: CycleId): Promise<string | null> {
	if (!(await findCycle(portalReader, cycle))) return null;
	const lines: string[] = [];
	for (const { number } of batchesIn(await entriesOf(portalReader, 'ballots-batched'), cycle)) {
		const { leaves, root } = required(await findBatch(box, { cycle, number }), `batch ${number}`);
		lines.push(`${canonicalJson({ batch: number, leaves, root })}\n`);
	}
	return lines.join('');
}
