import {
	checkExplanation,
	judgeComplaint,
	placeIn,
	readReceipt,
	type ComplaintRefusal,
	type ExplanationRefusal,
	type PlaceInBatch,
	type SignedReceipt,
	type SignedReceiptRefusal
} from '#domain/ballot';
import { chinaDay, cycleId, err, ok, required, type CycleId, type Result } from '#domain/basics';
import { permits } from '#domain/cycle';
import { factOf, PORTAL_ROLE, recordOf } from '#domain/ledger';
import { appendOnce, holdHead, listEntries } from '../../stores/ledger.ts';
import { batchHolding, findBatch } from '../../stores/record/batches.ts';
import { listComplaints } from '../../stores/record/complaints.ts';
import { standingOf } from '../../stores/standing.ts';
import type { World } from '../../world.ts';
import { act, type CycleUnknown, type Office } from '../act.ts';
import { batchClosed } from './batch.ts';

export type LodgeRefusal =
	ComplaintRefusal | CycleUnknown | SignedReceiptRefusal | { readonly code: 'complaint-lodged-already' };

/**
 * Makes a signed receipt whose leaf no batch holds a public complaint. Nobody says who they are: the receipt is the whole
 * complaint, and proves that a ballot was recorded, never what it said. Gives the year it belongs to.
 */
export async function lodgeComplaint(world: World, text: string): Promise<Result<CycleId, LodgeRefusal>> {
	const judged = await judge(world, text);
	world.log('complaint-lodged', judged.ok ? 'done' : judged.error.code);
	return judged;
}

async function judge(world: World, text: string): Promise<Result<CycleId, LodgeRefusal>> {
	const read = readReceipt(text);
	if (!read.ok) return read;
	const cycle = cycleId(read.value.cycle);
	const standing = await standingOf(world.portal, cycle);
	const closed = standing !== null && permits(standing.phase, 'complain');
	if (closed) await batchClosed(world);
	const answer = { kept: false, place: await placeOf(world, read.value.leaf) };
	const record = recordOf(await listEntries(world.portal), cycle);
	const judged = judgeComplaint(read.value, answer, record, closed);
	if (!judged.ok) return judged;
	if (!standing) return err({ code: 'cycle-unknown' });
	return lodge(world, cycle, judged.value);
}

/** Of the same receipt lodged at the same moment twice, one becomes the entry; both have their complaint. */
async function lodge(
	world: World,
	cycle: CycleId,
	{ leaf, key, signature }: SignedReceipt
): Promise<Result<CycleId, { readonly code: 'complaint-lodged-already' }>> {
	const lodged = (await listComplaints(world.portal, cycle)).some((complaint) => complaint.leaf === leaf);
	if (lodged) return err({ code: 'complaint-lodged-already' });
	const day = chinaDay(world.clock());
	const deed = { kind: 'complaint-lodged', cycle, role: PORTAL_ROLE, day, facts: { leaf, key, signature } } as const;
	await appendOnce(world.portal, deed, (entries) => entries.some((entry) => factOf(entry, 'leaf') === leaf));
	return ok(cycle);
}

async function placeOf({ box }: World, leaf: string): Promise<PlaceInBatch | null> {
	const holding = await batchHolding(box, leaf);
	return holding && placeIn(holding.number, required(await findBatch(box, holding), 'the batch of a leaf'), leaf);
}

export type AnswerRefusal = ExplanationRefusal | { readonly code: 'complaint-unknown' | 'complaint-answered-already' };

/** Answers a complaint, once and in public; `leaf` names it. */
export async function answerComplaint(
	office: Office,
	leaf: string,
	given: { readonly finding: string; readonly text: string }
): Promise<Result<string, AnswerRefusal>> {
	const { world, cycle } = office;
	const entered = (await placeOf(world, leaf)) !== null;
	return act<string, AnswerRefusal>(office, 'complaint-answered', async (trx) => {
		await holdHead(trx);
		const complaint = (await listComplaints(trx, cycle)).find((each) => each.leaf === leaf);
		if (!complaint) return err({ code: 'complaint-unknown' });
		if (complaint.answer) return err({ code: 'complaint-answered-already' });
		const explained = checkExplanation(given, entered);
		if (!explained.ok) return explained;
		return ok({ value: leaf, facts: { leaf, ...explained.value } });
	});
}
