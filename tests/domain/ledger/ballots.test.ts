import { describe, expect, test } from 'vitest';
import { auditLedger, batchesIn, recordOf, signHead, type Deed } from '#domain/ledger';
import { aBatchDeed, aDeed, aLedger, aSigner, lastOf, ledgerText } from '../../builders/ledger.ts';

const signer = aSigner();
const closed = aDeed('phase-entered', { phase: 'rating_closed' });
const drawn = aDeed('draw-made', { drawn: 40 });
const computed = (ballots: number, exchanged: number): Deed =>
	aDeed('result-computed', { version: 1, ballots, exchanged });

function faultOf(deeds: readonly Deed[], name: 'batches' | 'counts'): number | null {
	const entries = aLedger(deeds);
	const { checks } = auditLedger(ledgerText(entries), signHead(signer, lastOf(entries), '2011-01-24'));
	const found = checks.find((check) => check.name === name);
	return found?.passed ? null : (found?.at ?? -1);
}

describe('batches of ballots in the ledger', () => {
	test('are numbered from one, hold ten or more while rating is open, and any number at the close', () => {
		expect(faultOf([aBatchDeed(1, 10), aBatchDeed(2, 31), closed, aBatchDeed(3, 1)], 'batches')).toBeNull();
	});

	test.each<[string, Deed[], number]>([
		['a batch too small while rating is open', [aBatchDeed(1, 9)], 1],
		['a number left out', [aBatchDeed(1, 10), aBatchDeed(3, 10)], 2],
		['a number twice', [aBatchDeed(1, 10), aBatchDeed(1, 10)], 2],
		['ballots after the count', [closed, computed(0, 0), aBatchDeed(1, 3)], 3],
		['an empty batch', [closed, aBatchDeed(1, 0)], 2],
		['a batch without a count', [closed, aDeed('ballots-batched', { batch: 1 })], 2]
	])('%s is found at its entry', (_, deeds, at) => {
		expect(faultOf(deeds, 'batches')).toBe(at);
	});

	test('count no more ballots than leaves and codes, and no more codes than people drawn', () => {
		expect(faultOf([drawn, closed, aBatchDeed(1, 30), computed(28, 32)], 'counts')).toBeNull();
		expect(faultOf([drawn, closed, aBatchDeed(1, 30), computed(31, 32)], 'counts')).toBe(4);
		expect(faultOf([drawn, closed, aBatchDeed(1, 30), computed(28, 27)], 'counts')).toBe(4);
		expect(faultOf([drawn, closed, aBatchDeed(1, 30), computed(28, 41)], 'counts')).toBe(4);
		expect(faultOf([closed, aDeed('result-computed', { version: 1 })], 'counts')).toBeNull();
	});

	test('count nobody of a void draw, and those of a later wave from the day it was opened', () => {
		const group = 'citizen';
		const first = aDeed('draw-made', { group, attempt: 1, drawn: 40 });
		const wave = aDeed('draw-made', { group, attempt: 2, wave: 2, drawn: 20 });
		const opened = aDeed('wave-opened', { group, attempt: 2, wave: 2, letters: 20 });
		const end = [closed, aBatchDeed(1, 50), computed(45, 50)];
		expect(faultOf([first, wave, opened, ...end], 'counts')).toBeNull();
		expect(faultOf([first, wave, ...end], 'counts')).toBe(5);
		expect(faultOf([first, opened, ...end], 'counts')).toBe(5);
		const again = aDeed('draw-made', { group, attempt: 2, drawn: 40 });
		const voided = aDeed('draw-void', { group, attempt: 1, reason: 'x' });
		expect(faultOf([first, voided, again, ...end], 'counts')).toBe(6);
		expect(faultOf([first, again, ...end], 'counts')).toBeNull();
	});

	test('of one year are told from those of others', () => {
		const entries = aLedger([
			aDeed('instance-key', { key: 'k' }),
			aBatchDeed(1, 10),
			{ ...aBatchDeed(1, 12), cycle: 'other' }
		]);
		expect(batchesIn(entries).map(({ cycle }) => cycle)).toEqual(['c', 'other']);
		const { batches, ...rest } = recordOf(entries, 'other');
		expect(batches.map(({ ballots }) => ballots)).toEqual([12]);
		expect(rest).toEqual({ keys: ['k'], counted: false });
		expect(recordOf(aLedger([computed(0, 0)]), 'c').counted).toBe(true);
	});
});
