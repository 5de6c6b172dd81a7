import { isBatch, isInBatch, type Batch, type PlaceInBatch } from './batch.ts';
import { isReceiptSigned, type SignedReceipt } from './signed-receipt.ts';

/** What the public ledger says that a receipt is held against; read from its entries, never believed from elsewhere. */
export type RecordedBatches = {
	/** Public keys of the portal. */
	readonly keys: readonly string[];
	/** Batches of the receipt's year. */
	readonly batches: readonly { readonly number: number; readonly root: string }[];
	/** Whether results of that year were computed: from then on every ballot must be in a batch. */
	readonly counted: boolean;
};

export type ReceiptCheckName = 'receipt-signature' | 'receipt-key' | 'leaf-in-batch' | 'root-in-ledger';
export type ReceiptCheck = { readonly name: ReceiptCheckName; readonly passed: boolean };

/**
 * recorded: the ballot is in the public record. waiting: it will be in the next batch, at latest when counting begins.
 * missing: the promise was broken. false: the receipt or the proof is not genuine.
 */
export type ReceiptState = 'recorded' | 'waiting' | 'missing' | 'false';
export type ReceiptVerdict = { readonly state: ReceiptState; readonly checks: readonly ReceiptCheck[] };

/** What the portal answers when it is asked for a leaf; `kept`: it says that the ballot is in the box. */
export type Answer = { readonly kept: boolean; readonly place: PlaceInBatch | null };

/** Judges a receipt: signature, key, proof in the batch and the batch's root, each against the ledger. */
export function checkReceipt(receipt: SignedReceipt, { kept, place }: Answer, record: RecordedBatches): ReceiptVerdict {
	const checks: ReceiptCheck[] = [
		{ name: 'receipt-signature', passed: isReceiptSigned(receipt) },
		{ name: 'receipt-key', passed: record.keys.includes(receipt.key) }
	];
	if (place) {
		const recorded = record.batches.find(({ number }) => number === place.batch);
		checks.push(
			{ name: 'leaf-in-batch', passed: isInBatch(receipt.leaf, place) },
			{ name: 'root-in-ledger', passed: recorded?.root === place.root }
		);
	}
	if (!checks.every(({ passed }) => passed)) return { state: 'false', checks };
	if (place) return { state: 'recorded', checks };
	return { state: record.counted || !kept ? 'missing' : 'waiting', checks };
}

/** Whether published batches are those of the ledger, every one of them, and none holds the leaf: proof that it was left out. */
export function isLeftOut(
	leaf: string,
	published: readonly (Batch & { readonly batch: number })[],
	{ batches }: RecordedBatches
): boolean {
	const complete = batches.every(({ number, root }) =>
		published.some((batch) => batch.batch === number && batch.root === root && isBatch(batch))
	);
	return complete && published.every(({ leaves }) => !leaves.includes(leaf));
}
