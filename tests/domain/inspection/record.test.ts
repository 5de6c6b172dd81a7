import { describe, expect, it } from 'vitest';
import { checkSpotLedger, type LedgerLine } from '#domain/inspection';
import { aSealedPlan, aSpotRecord, SPOT_DICE } from '../../builders/spot.ts';

const record = aSpotRecord();
const line = (seq: number, kind: string, facts: LedgerLine['facts'], day = '2010-03-20'): LedgerLine => ({
	seq,
	kind,
	cycle: '522400-2010',
	day,
	facts
});
const committed = line(3, 'spot-check-committed', { spotCheck: 1, planHash: record.planHash });
const heard = line(5, 'spot-source-heard', { spotCheck: 1, said: SPOT_DICE });
const seed = record.visits[0]!.manifest!.seed;
const shares = record.visits[0]!.shares;
const opening = (party: string) => ({ spotCheck: 1, visit: 1, party, reveal: shares[party] ?? '' });
const half = line(8, 'spot-share-opened', opening('auditor'));
const departed = line(9, 'spot-share-opened', { ...opening('surveyAgency'), seed });
const other = line(2, 'spot-check-committed', { spotCheck: 2, planHash: 'x' });
const honest = [other, committed, heard, half, departed];
const failed = (entries: readonly LedgerLine[], of = record) =>
	checkSpotLedger(of, entries)
		.filter(({ passed }) => !passed)
		.map(({ name }) => name);

describe('a spot check against the public ledger', () => {
	it('agrees with what the ledger recorded of it, in its order', () => {
		expect(failed(honest)).toEqual([]);
		expect(failed([committed], aSpotRecord(aSealedPlan(), [], { heard: '' }))).toEqual([]);
	});

	it.each([
		[
			'the plan was fixed as another',
			[{ ...committed, facts: { spotCheck: 1, planHash: 'x' } }, heard, departed],
			'ledger-plan'
		],
		['it was fixed twice', [...honest, { ...committed, seq: 11 }], 'ledger-plan'],
		[
			'the source said something else',
			[committed, { ...heard, facts: { spotCheck: 1, said: '1' } }, departed],
			'ledger-source'
		],
		[
			'an opened share is hidden',
			[...honest, line(10, 'spot-share-opened', { ...opening('auditor'), visit: 2 })],
			'ledger-shares'
		],
		['a departure is missing', [committed, heard, half], 'ledger-visits'],
		['a departure is of another day', [committed, heard, { ...departed, day: '2010-03-21' }], 'ledger-visits'],
		[
			'the ledger knows of a departure that is hidden',
			[...honest, line(10, 'spot-share-opened', { spotCheck: 1, visit: 2, seed })],
			'ledger-visits'
		],
		['the plan came after the source', [heard, { ...committed, seq: 6 }, departed], 'ledger-order']
	] as const)('is found out when %s', (_, entries, name) => {
		expect(failed(entries)).toContain(name);
	});
});
