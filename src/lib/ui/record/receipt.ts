import { askReceipt, type ReceiptAnswer } from './ask.ts';
import { checkReceipt, isLeftOut, readReceipt, type ReceiptVerdict, type SignedReceipt } from '#domain/ballot';
import { recordOf, type LedgerAudit, type SignedHead } from '#domain/ledger';
import { checkLedger, get } from './ledger.ts';

export type ReceiptOutcome =
	| { readonly kind: 'refused'; readonly refusal: { readonly code: string } }
	| { readonly kind: 'unknown'; readonly receipt: string }
	| {
			readonly kind: 'checked';
			readonly receipt: string;
			readonly signed: SignedReceipt;
			readonly verdict: ReceiptVerdict;
			readonly ledger: LedgerAudit;
			readonly head: SignedHead;
			/** For a missing leaf: whether all published leaves were gone through and it is none of them. */
			readonly leftOut: boolean;
	  };

/** Checks a receipt in this browser: of the answer of the server nothing is believed that the signed ledger does not show. */
export async function checkHere(text: string): Promise<ReceiptOutcome> {
	const response = await askReceipt(text);
	if (response.status >= 500) throw new Error(String(response.status));
	if (!response.ok) return { kind: 'refused', refusal: (await response.json()) as { code: string } };
	const answer = (await response.json()) as ReceiptAnswer;
	const own = readReceipt(text);
	const signed = own.ok ? own.value : answer.signed;
	if (!signed) return { kind: 'unknown', receipt: answer.receipt };
	const { audit, entries, head } = await checkLedger();
	const record = recordOf(entries, signed.cycle);
	const verdict = checkReceipt(signed, answer, record);
	const leftOut = verdict.state === 'missing' && isLeftOut(signed.leaf, await publishedBatches(signed.cycle), record);
	return { kind: 'checked', receipt: answer.receipt, signed, verdict, ledger: audit, head, leftOut };
}

type PublishedBatch = { readonly batch: number; readonly leaves: readonly string[]; readonly root: string };

async function publishedBatches(cycle: string): Promise<PublishedBatch[]> {
	const text = await (await get(`/open/cycles/${cycle}/batches.ndjson`)).text();
	return text
		.split('\n')
		.slice(0, -1)
		.map((line) => JSON.parse(line) as PublishedBatch);
}
