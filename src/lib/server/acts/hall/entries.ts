import { batchName } from '#domain/ballot';
import { err, ok, type Result } from '#domain/basics';
import {
	emptyPaperBatch,
	findPaperBatch,
	keepPaperEntry,
	keepPaperKeys,
	listPaperBatches,
	type PaperBatch
} from '../../stores/hall/paper-batches.ts';
import { act, during, groupFor, type CycleUnknown, type GroupUnknown, type Office, type WrongPhase } from '../act.ts';

/*
 * Double data entry (protocol §3, paper). Keys and entries wait here between the two people, sealed under a key that only
 * their browsers and the slip lying with the sheets have; nobody is given the other's entry before their own is in.
 */

/** A batch as one of its two people may see it: everything sealed, the other's entry only beside their own. */
export type OwnBatch = {
	readonly stratum: string;
	readonly sheets: number;
	readonly keys: string;
	readonly mine: string | null;
	readonly other: string | null;
	/** Whether two other people have keyed it. */
	readonly full: boolean;
};

type BatchRefusal =
	| CycleUnknown
	| GroupUnknown
	| WrongPhase
	| { readonly code: 'batch-unknown' | 'batch-done' | 'batch-has-two' | 'batch-incomplete' | 'text-too-long' };

/** Most characters that are kept sealed: sixty sheets of several hundred answers. */
const MOST = 4_000_000;

async function openOne(office: Office, group: string, id: string): Promise<Result<PaperBatch, BatchRefusal>> {
	const standing = await groupFor(office, group, 'rate');
	if (!standing.ok) return standing;
	const batch = await findPaperBatch(office.world.portal, id);
	if (!batch || batch.cycle !== office.cycle || batch.group !== group) return err({ code: 'batch-unknown' });
	return batch.state === 'open' ? ok(batch) : err({ code: 'batch-done' });
}

/** A batch by its name, for whoever knows its secret. */
export async function openPaperBatch(
	office: Office,
	group: string,
	id: string
): Promise<Result<OwnBatch, BatchRefusal>> {
	const found = await openOne(office, group, id);
	if (!found.ok) return found;
	const { stratum, sheets, keys, first, second } = found.value;
	const entries = [first, second].filter((each) => each !== null);
	const own = entries.find(({ by }) => by === office.actor.id);
	const other = entries.find(({ by }) => by !== office.actor.id);
	const mine = own?.sealed ?? null;
	return ok({
		stratum,
		sheets,
		keys,
		mine,
		other: mine === null ? null : (other?.sealed ?? null),
		full: mine === null && entries.length === 2
	});
}

/** Keeps a batch's ballot keys, sealed and shuffled by the browser; those that came first stay. */
export async function keepKeys(
	office: Office,
	group: string,
	id: string,
	sealed: string
): Promise<Result<null, BatchRefusal>> {
	const found = await openOne(office, group, id);
	if (!found.ok) return found;
	if (sealed === '' || sealed.length > MOST) return err({ code: 'text-too-long' });
	await keepPaperKeys(office.world.portal, id, sealed);
	return ok(null);
}

/** Keeps what one of the two people keyed, sealed; again, after another look, in the same place. A third has none. */
export async function keepEntry(
	office: Office,
	group: string,
	id: string,
	sealed: string
): Promise<Result<null, BatchRefusal>> {
	const found = await openOne(office, group, id);
	if (!found.ok) return found;
	if (sealed === '' || sealed.length > MOST) return err({ code: 'text-too-long' });
	if (found.value.keys === '') return err({ code: 'batch-incomplete' });
	const kept = await keepPaperEntry(office.world.portal, id, { by: office.actor.id, sealed });
	return kept ? ok(null) : err({ code: 'batch-has-two' });
}

/** Forgets everything of a batch once its last ballot is acknowledged; that it was there stays, as a number in the ledger. */
export async function finishBatch(office: Office, group: string, id: string): Promise<Result<null, BatchRefusal>> {
	const found = await openOne(office, group, id);
	if (!found.ok) return found;
	const { stratum, sheets, first, second } = found.value;
	if (!first || !second) return err({ code: 'batch-incomplete' });
	return act(
		office,
		'paper-cast',
		during('rate', office, async (trx) =>
			(await emptyPaperBatch(trx, id, 'cast'))
				? ok({ value: null, facts: { group, stratum, sheets } })
				: err({ code: 'batch-done' as const })
		)
	);
}

/**
 * Gives up a batch by the name it is listed under, when its phrase is lost: its sheets can never be cast, and the public
 * ledger says how many they were. Without this a lost slip of paper would keep rating open for ever.
 */
export async function dropBatch(office: Office, group: string, name: string): Promise<Result<null, BatchRefusal>> {
	const standing = await groupFor(office, group, 'rate');
	if (!standing.ok) return standing;
	const batches = await listPaperBatches(office.world.portal, office.cycle, group);
	const batch = batches.find((each) => batchName(each.id) === name);
	if (!batch) return err({ code: 'batch-unknown' });
	const { id, stratum, sheets } = batch;
	return act(
		office,
		'paper-dropped',
		during('rate', office, async (trx) =>
			(await emptyPaperBatch(trx, id, 'dropped'))
				? ok({ value: null, facts: { group, stratum, sheets } })
				: err({ code: 'batch-done' as const })
		)
	);
}
