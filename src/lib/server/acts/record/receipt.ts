import {
	parseReceipt,
	placeIn,
	readReceipt,
	shortReceipt,
	signReceipt,
	type Answer,
	type PlaceInBatch,
	type ReceiptRefusal,
	type SignedReceipt
} from '#domain/ballot';
import { chinaDay, ok, type Result } from '#domain/basics';
import { signHead, type SignedHead } from '#domain/ledger';
import { batchHolding, findBatch, findLeaf } from '../../stores/record/batches.ts';
import { headOf } from '../../stores/ledger.ts';
import type { World } from '../../world.ts';

/** The answer to a receipt, with the signed one: the portal's own while the ballot is in the box, else what was handed in. */
export type Trace = Answer & { readonly receipt: string; readonly signed: SignedReceipt | null };

/** Looks a receipt up by what a person typed or opened, short or signed; says nothing about the ballot itself. */
export async function traceReceipt(world: World, text: string): Promise<Result<Trace, ReceiptRefusal>> {
	const whole = readReceipt(text);
	const receipt = whole.ok ? ok(shortReceipt(whole.value)) : parseReceipt(text);
	if (!receipt.ok) return receipt;
	const found = await findLeaf(world.box, receipt.value);
	if (!found) return ok({ receipt: receipt.value, signed: whole.ok ? whole.value : null, kept: false, place: null });
	const signed = signReceipt(world.signer, found.cycle, found.leaf);
	return ok({ receipt: receipt.value, signed, kept: true, place: await placeOf(world, found.leaf) });
}

async function placeOf(world: World, leaf: string): Promise<PlaceInBatch | null> {
	const holding = await batchHolding(world.box, leaf);
	const batch = holding && (await findBatch(world.box, holding));
	return holding && batch && placeIn(holding.number, batch, leaf);
}

/** The end of the public ledger, signed as of today. */
export const signedHead = async (world: World): Promise<SignedHead> =>
	signHead(world.signer, await headOf(world.portalReader), chinaDay(world.clock()));
