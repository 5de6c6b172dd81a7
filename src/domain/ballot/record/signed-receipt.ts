import { err, isSignedBy, ok, type Result, type Signer } from '../../basics/index.ts';
import { receiptOf } from '../receipt.ts';

/**
 * The portal's word that a ballot is recorded: its leaf will stand in a batch of that year before results are computed. It
 * names an event and no day: a day would tell when somebody rated, could not be kept while fewer than ten ballots wait,
 * and would have to be stored beside the ballot so that the same ballot sent again gets the same receipt.
 */
export type SignedReceipt = {
	readonly cycle: string;
	/** 64 hex; the short receipt people write down is its beginning. */
	readonly leaf: string;
	/** Public key of the portal, 64 hex, and its signature, 128 hex. */
	readonly key: string;
	readonly signature: string;
};

export type SignedReceiptRefusal = { readonly code: 'receipt-file-malformed' };

const FORM = /^gongping-receipt\/1 ([\w.-]{1,64}) ([0-9a-f]{64}) ([0-9a-f]{64}) ([0-9a-f]{128})$/;

const receiptText = ({ cycle, leaf }: Pick<SignedReceipt, 'cycle' | 'leaf'>): string =>
	`gongping/1/receipt\n${cycle}\n${leaf}\n`;

/** Signs the receipt of a leaf: the same leaf always gets the same receipt. */
export const signReceipt = (signer: Signer, cycle: string, leaf: string): SignedReceipt => ({
	cycle,
	leaf,
	key: signer.publicKey,
	signature: signer.sign(receiptText({ cycle, leaf }))
});

/** Whether the signature is that of the key the receipt names. */
export const isReceiptSigned = (receipt: SignedReceipt): boolean =>
	isSignedBy(receipt.key, receiptText(receipt), receipt.signature);

/** A receipt as one line of text, for a file or a QR code. */
export const writeReceipt = ({ cycle, leaf, key, signature }: SignedReceipt): string =>
	`gongping-receipt/1 ${cycle} ${leaf} ${key} ${signature}`;

/** A receipt read from its line; well formed, which says nothing of who signed it. */
export function readReceipt(text: string): Result<SignedReceipt, SignedReceiptRefusal> {
	const [, cycle, leaf, key, signature] = FORM.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
	if (!cycle || !leaf || !key || !signature) return err({ code: 'receipt-file-malformed' });
	return ok({ cycle, leaf, key, signature });
}

/** The short receipt of a signed one. */
export const shortReceipt = ({ leaf }: SignedReceipt): string => receiptOf(leaf);
