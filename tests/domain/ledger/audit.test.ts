import { describe, expect, test } from 'vitest';
import {
	auditLedger,
	firstEntries,
	isContinued,
	readLedger,
	signHead,
	type Entry,
	type LedgerCheckName,
	type SignedHead
} from '#domain/ledger';
import { aBatchDeed, aDeed, aLedger, aSigner, lastOf, ledgerText } from '../../builders/ledger.ts';

const signer = aSigner();
const deeds = [
	aDeed('instance-key', { key: signer.publicKey }),
	aDeed('draw-made', { drawn: 40 }),
	aBatchDeed(1, 12),
	aDeed('phase-entered', { phase: 'targets_open' }),
	aBatchDeed(2, 10)
];
const ledger = aLedger(deeds);
const text = ledgerText(ledger);
const head = signHead(signer, lastOf(ledger), '2011-01-24');

const failedIn = (file: string, at: SignedHead = head, before: Entry[] | null = null): LedgerCheckName[] =>
	auditLedger(file, at, before && lastOf(before))
		.checks.filter(({ passed }) => !passed)
		.map(({ name }) => name);

describe('the audit of the ledger', () => {
	test('passes an honest ledger, whatever honest head was seen before', () => {
		expect(auditLedger(text, head)).toMatchObject({ passed: true });
		for (let seen = 0; seen <= ledger.length; seen++) expect(failedIn(text, head, ledger.slice(0, seen))).toEqual([]);
	});

	test.each<[string, string, LedgerCheckName]>([
		['a changed fact', text.replace('"drawn":40', '"drawn":41'), 'links'],
		['an entry left out', ledgerText(ledger.filter(({ seq }) => seq !== 3)), 'links'],
		['an entry twice', ledgerText([...ledger.slice(0, 2), ...ledger.slice(1)]), 'links'],
		['two entries swapped', ledgerText([0, 2, 1, 3, 4].flatMap((at) => ledger[at] ?? [])), 'links'],
		['the last entry cut off', ledgerText(ledger.slice(0, -1)), 'head'],
		['a changed last entry', text.replace('"ballots":10', '"ballots":11'), 'head'],
		['an entry added by a stranger', ledgerText(aLedger([...deeds, aBatchDeed(3, 9)])), 'head'],
		['spaces in an entry', text.replace('"kind":', '"kind": '), 'form'],
		['an entry cut in half', text.slice(0, -20), 'form'],
		['no entries', '', 'head'],
		['a file that is no ledger', 'hello\n', 'form']
	])('finds %s', (_, file, name) => {
		expect(failedIn(file)).toContain(name);
	});

	test('finds a ledger written anew with the very key: whoever saw the old head knows', () => {
		const other = aLedger(deeds.map((deed) => ({ ...deed, day: '2011-01-25' })));
		const signed = signHead(signer, lastOf(other), '2011-01-25');
		expect(failedIn(ledgerText(other), signed)).toEqual([]);
		for (let seen = 1; seen <= ledger.length; seen++)
			expect(failedIn(ledgerText(other), signed, ledger.slice(0, seen))).toEqual(['remembered']);
	});

	test('finds a ledger shorter than the one seen before', () => {
		const short = ledger.slice(0, 3);
		expect(failedIn(ledgerText(short), signHead(signer, lastOf(short), '2011-01-24'), ledger)).toEqual(['remembered']);
		expect(isContinued(short, lastOf(ledger))).toBe(false);
	});

	test('finds a head signed by another key, with or without the name of the right one', () => {
		const stranger = aSigner();
		const forged = signHead(stranger, lastOf(ledger), '2011-01-24');
		expect(failedIn(text, forged)).toEqual(['key']);
		expect(failedIn(text, { ...forged, key: signer.publicKey })).toEqual(['signature']);
	});

	test('reads a file that grew while it was fetched up to the head', () => {
		expect(failedIn(firstEntries(`${text}{"more":1}\n`, head.seq))).toEqual([]);
	});

	test('names the line that cannot be read', () => {
		const bent = text.replace('"seq":3', '"seq":"3"');
		expect(readLedger(bent)).toEqual({ ok: false, error: { code: 'ledger-unreadable', line: 3 } });
		expect(auditLedger(bent, head).checks).toEqual([{ name: 'form', passed: false, at: 3 }]);
	});
});
