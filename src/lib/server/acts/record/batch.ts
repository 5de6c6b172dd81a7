import { chinaDay, type CycleId } from '#domain/basics';
import { batchesIn, LEAST_BATCH, PORTAL_ROLE } from '#domain/ledger';
import { PHASES, type Phase } from '#domain/cycle';
import { isUniqueViolation } from '../../db/violations.ts';
import { listBatches, makeBatch, type StoredBatch } from '../../stores/record/batches.ts';
import { listCycles } from '../../stores/cycles.ts';
import { appendOnce, entriesOf } from '../../stores/ledger.ts';
import { phaseOf } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { scrubOrder } from './scrub.ts';

const isAfter = (phase: Phase, other: Phase): boolean => PHASES.indexOf(phase) > PHASES.indexOf(other);

/**
 * The daily batch: every year that is open for rating whose new ballots are ten or more and that has had none today, and
 * whatever closed years have left. Called again on the same day it does nothing. Gives how many batches were made.
 */
export async function batchDaily(world: World): Promise<number> {
	await recordBatches(world);
	const today = chinaDay(world.clock());
	const made: boolean[] = [];
	for (const cycle of await listCycles(world.portal)) {
		if (phaseOf(cycle) !== 'rating_open' || (await lastDay(world, cycle.id)) === today) continue;
		made.push(await batchOnce(world, cycle.id, LEAST_BATCH));
	}
	return made.filter(Boolean).length + (await batchClosed(world));
}

/** Puts what is left of closed years into their last batches, however little it is, and into the ledger. */
export async function batchClosed(world: World): Promise<number> {
	await recordBatches(world);
	const made: boolean[] = [];
	for (const cycle of await listCycles(world.portal))
		if (isBetween(phaseOf(cycle))) made.push(await batchOnce(world, cycle.id, 1));
	return made.filter(Boolean).length;
}

/** Ballots come in while rating is open; after the results are computed none can be added. */
const isBetween = (phase: Phase): boolean => isAfter(phase, 'rating_open') && !isAfter(phase, 'computing');

/** Before its ballots are counted, all that are left of a year become public as leaves (protocol I14). */
export async function batchBeforeCount(world: World, cycle: CycleId): Promise<void> {
	await batchOnce(world, cycle, 1);
	await recordBatches(world);
}

async function batchOnce(world: World, cycle: CycleId, least: number): Promise<boolean> {
	const made = await makeBatch(world.box, cycle, least).catch((error: unknown) => {
		if (isUniqueViolation(error)) return null; // another process made the batch of this number
		throw error;
	});
	if (!made) return false;
	await recordBatches(world);
	await scrubOrder(world);
	world.log('ballots-batched', 'done');
	return true;
}

/** The day of a year's last batch in the ledger; '' before the first. */
const lastDay = async ({ portal }: World, cycle: CycleId): Promise<string> =>
	(await entriesOf(portal, 'ballots-batched')).findLast((entry) => entry.cycle === cycle)?.day ?? '';

/**
 * Enters each batch of the box that the ledger does not have yet: a batch is made in one database and recorded in another,
 * so whatever was interrupted in between is done on the next start or with the next batch.
 */
async function recordBatches(world: World): Promise<void> {
	for (const batch of await listBatches(world.box))
		await appendOnce(world.portal, { ...deedOf(batch), day: chinaDay(world.clock()) }, (entries) =>
			batchesIn(entries, batch.cycle).some(({ number }) => number === batch.number)
		);
}

const deedOf = ({ cycle, number, ballots, root }: StoredBatch) =>
	({ kind: 'ballots-batched', cycle, role: PORTAL_ROLE, facts: { batch: number, ballots, root } }) as const;
