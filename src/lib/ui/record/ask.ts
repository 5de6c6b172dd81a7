import type { PlaceInBatch, SignedReceipt } from '#domain/ballot';

/** The portal's answer to a receipt, as it comes over the network. */
export type ReceiptAnswer = {
	readonly receipt: string;
	readonly signed: SignedReceipt | null;
	readonly kept: boolean;
	readonly place: PlaceInBatch | null;
};

/** Asks the portal for a receipt, which goes in a body and leaves no trace in an address. Throws when there is no answer. */
export async function askReceipt(text: string): Promise<Response> {
	return fetch('/open/receipts', {
		method: 'POST',
		body: text,
		headers: { 'content-type': 'application/octet-stream' },
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
		cache: 'no-store'
	});
}
