import { rewriteByKey } from '../../db/rewrite.ts';
import type { World } from '../../world.ts';

/** Wipes out of the roll and out of the box, one after the other and each by itself, in which order their rows came. */
export async function scrubOrder({ roll, box }: Pick<World, 'roll' | 'box'>): Promise<void> {
	await rewriteByKey(roll, ['invitation']);
	await rewriteByKey(box, ['ballot', 'batch_leaf']);
}
