import { isSqlite } from '../../db/engine.ts';
import { arrivals, rewriteByKey } from '../../db/rewrite.ts';
import type { World } from '../../world.ts';

type Unordered = Pick<World, 'roll' | 'box'>;
type Scrub = () => Promise<void>;

/** Wipes out of the roll and out of the box, one after the other and each by itself, in which order their rows came. */
export async function scrubOrder({ roll, box }: Unordered): Promise<void> {
	await rewriteByKey(roll, ['invitation']);
	await rewriteByKey(box, ['ballot', 'batch_leaf']);
}

/** How far apart the beats of `scrubSoon` are meant to be, in milliseconds. */
export const BEAT = 5_000;
/** The beats of half an hour, the longest rest. */
export const LONGEST_REST = 1_800_000 / BEAT;
/** So many times as long as a rewriting took is the rest after it, for whoever comes while it goes on waits. */
const REST = 1_000;
/** How long a rewriting waits for others' locks, in milliseconds: whoever comes waits behind it. */
const PATIENCE = 2_000;

/**
 * Beats for a portal: each wipes the order out of what has come since the last rewriting. A small box would tell most, and is
 * rewritten within milliseconds, so it keeps its order for some seconds; one whose rewriting takes longer rests longer, up to
 * half an hour. A failure is thrown, and tried again after half an hour. What an earlier process left counts as come. In a
 * roll of SQLite's an exchange overwrites its row where it lies, which tells nothing.
 */
export function scrubSoon({ roll, box }: Unordered): Scrub {
	const cast = soon(box, () => rewriteByKey(box, ['ballot'], PATIENCE));
	if (isSqlite(roll)) return cast;
	const exchanged = soon(roll, () => rewriteByKey(roll, ['invitation'], PATIENCE));
	return () => exchanged().finally(cast);
}

function soon(db: object, scrub: Scrub): Scrub {
	let [settled, rest] = [-1, 0];
	return async () => {
		const came = arrivals(db);
		rest--;
		if (came === settled || rest > 0) return;
		const began = performance.now();
		rest = LONGEST_REST;
		await scrub();
		settled = came;
		rest = Math.min(LONGEST_REST, ((performance.now() - began) * REST) / BEAT);
	};
}
