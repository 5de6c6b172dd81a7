import { canonicalJson, err, ok, type Result } from '../basics/index.ts';
import { batchFaults, countFaults } from './ballots.ts';
import { brokenAt, hashOf, type Head } from './chain.ts';
import { parseEntry } from './document.ts';
import { factOf, type Entry } from './entry.ts';
import { isHeadSigned, type SignedHead } from './head.ts';
import { orderFault } from './order.ts';

export type LedgerCheckName =
	'form' | 'links' | 'head' | 'key' | 'signature' | 'remembered' | 'order' | 'batches' | 'counts';

/** One check of the record; `at` is the first entry it does not hold for, 0 where it is no entry's. */
export type LedgerCheck = { readonly name: LedgerCheckName; readonly passed: boolean; readonly at: number };

export type LedgerAudit = { readonly passed: boolean; readonly checks: readonly LedgerCheck[] };

/** `line`: which line of the file is no entry as it should be written. */
export type LedgerUnreadable = { readonly code: 'ledger-unreadable'; readonly line: number };

/** The entries of a ledger file. Each line must be the canonical JSON of its entry, or its hash would be another's. */
export function readLedger(text: string): Result<readonly Entry[], LedgerUnreadable> {
	const entries: Entry[] = [];
	for (const [at, line] of text.split('\n').slice(0, -1).entries()) {
		const entry = readLine(line);
		if (!entry) return err({ code: 'ledger-unreadable', line: at + 1 });
		entries.push(entry);
	}
	return text === '' || text.endsWith('\n')
		? ok(entries)
		: err({ code: 'ledger-unreadable', line: entries.length + 1 });
}

function readLine(line: string): Entry | null {
	try {
		const entry = parseEntry(JSON.parse(line));
		return canonicalJson(entry) === line ? entry : null;
	} catch {
		return null;
	}
}

/**
 * Checks a ledger file against its signed head. `remembered` is a head seen before: an honest ledger only ever grows, so
 * the entry that was last then still stands at its place. Every check is made, whatever the others say.
 */
export function auditLedger(text: string, head: SignedHead, remembered: Head | null = null): LedgerAudit {
	const read = readLedger(text);
	if (!read.ok) return audit([failed('form', read.error.line)]);
	const entries = read.value;
	const last = entries.at(-1);
	return audit([
		check('form', null),
		check('links', brokenAt(entries)),
		check('head', last && last.seq === head.seq && hashOf(last) === head.hash ? null : (last?.seq ?? 0)),
		check('key', namesKey(entries, head.key) ? null : 0),
		check('signature', isHeadSigned(head) ? null : 0),
		...(remembered ? [check('remembered', isContinued(entries, remembered) ? null : remembered.seq)] : []),
		check('order', orderFault(entries)),
		check('batches', batchFaults(entries)),
		check('counts', countFaults(entries))
	]);
}

/** The first entries of a ledger file: while it was being fetched it may have grown beyond the head it is held against. */
export const firstEntries = (text: string, count: number): string =>
	text
		.split('\n')
		.slice(0, count)
		.map((line) => `${line}\n`)
		.join('');

const check = (name: LedgerCheckName, at: number | null): LedgerCheck => ({ name, passed: at === null, at: at ?? 0 });

const failed = (name: LedgerCheckName, at: number): LedgerCheck => ({ name, passed: false, at });

const audit = (checks: readonly LedgerCheck[]): LedgerAudit => ({
	passed: checks.every(({ passed }) => passed),
	checks
});

/** Whether the ledger itself says that this is the portal's key. */
export const namesKey = (entries: readonly Entry[], key: string): boolean =>
	entries.some((entry) => entry.kind === 'instance-key' && factOf(entry, 'key') === key);

/** Whether the chain goes on from a head seen before. */
export function isContinued(entries: readonly Entry[], { seq, hash }: Head): boolean {
	const then = entries[seq - 1];
	return seq === 0 || (then !== undefined && hashOf(then) === hash);
}
