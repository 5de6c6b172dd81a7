import { auditLedger, firstEntries, readHead, readLedger, type Entry, type LedgerAudit } from '#domain/ledger';
import type { SignedHead } from '#domain/ledger';
import { recallHead, rememberHead } from './remembered.ts';

/** The public ledger as this browser fetched and checked it. */
export type CheckedLedger = {
	readonly head: SignedHead;
	readonly audit: LedgerAudit;
	readonly entries: readonly Entry[];
	/** The head this browser saw before, if any. */
	readonly before: SignedHead | null;
};

/**
 * Fetches the ledger and its signed head, checks all of it here and remembers the head for the next time. A head that fails
 * is not remembered: the one from before stays as evidence. Throws when nothing can be fetched.
 */
export async function checkLedger(): Promise<CheckedLedger> {
	const head = readHead(await (await get('/open/ledger/head.json')).json());
	if (!head.ok) throw new Error(head.error.code);
	const text = firstEntries(await (await get('/open/ledger.ndjson')).text(), head.value.seq);
	const before = recallHead();
	const audit = auditLedger(text, head.value, before);
	if (audit.passed) rememberHead(head.value);
	const read = readLedger(text);
	return { head: head.value, audit, entries: read.ok ? read.value : [], before };
}

/** Fetches an open file as nobody in particular. */
export async function get(address: string): Promise<Response> {
	const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response;
}
