import { describe, expect, test } from 'vitest';
import { auditLedger, signHead, type Deed } from '#domain/ledger';
import { aDeed, aLedger, aSigner, lastOf, ledgerText } from '../../builders/ledger.ts';

const signer = aSigner();
const group = 'citizen';
const entered = (phase: string): Deed => aDeed('phase-entered', { phase });
const drawn = aDeed('draw-made', { group, attempt: 1, drawn: 40 });
const wave = aDeed('draw-made', { group, attempt: 2, wave: 2, drawn: 20 });
const voided = (attempt: number): Deed => aDeed('draw-void', { group, attempt, reason: 'x' });

/** The first entry that the audit finds to have come too late; null when there is none. */
function lateIn(...deeds: readonly Deed[]): number | null {
	const entries = aLedger(deeds);
	const { checks } = auditLedger(ledgerText(entries), signHead(signer, lastOf(entries), '2011-01-24'));
	const found = checks.find(({ name }) => name === 'order');
	return found?.passed ? null : (found?.at ?? -1);
}

describe('the order of the ledger', () => {
	test('allows every act in its time, and what one year has done to another', () => {
		const keys = [aDeed('keys-made', { group }), aDeed('keys-confirmed', { group })];
		const rating = [entered('rating_open'), wave, voided(2), { ...wave }, aDeed('wave-opened', { group, attempt: 2 })];
		const end = [entered('rating_closed'), aDeed('scores-uploaded'), entered('computing'), aDeed('result-computed')];
		const another = { ...drawn, cycle: 'another' };
		expect(lateIn(drawn, voided(1), drawn, ...keys, ...rating, another, ...end)).toBeNull();
	});

	test.each<[string, string, Deed]>([
		['disclosures', 'rating_open', aDeed('disclosures-uploaded')],
		['keys made', 'rating_open', aDeed('keys-made', { group })],
		['keys confirmed', 'rating_open', aDeed('keys-confirmed', { group })],
		['a first draw', 'rating_open', { ...drawn, facts: { group, attempt: 3, drawn: 40 } }],
		['a first draw taken back', 'rating_open', voided(1)],
		['a part of a sample', 'rating_closed', aDeed('replicate-released', { group, attempt: 1, part: 2 })],
		['a later wave', 'rating_closed', wave],
		['a later wave opened', 'rating_closed', aDeed('wave-opened', { group, attempt: 2, wave: 2 })],
		['scores', 'computing', aDeed('scores-uploaded')],
		['results', 'provisional', aDeed('result-computed')],
		['the phase itself once more', 'computing', entered('computing')]
	])('%s come too late in the phase %s', (_, phase, deed) => {
		expect(lateIn(drawn, deed.kind === 'phase-entered' ? drawn : deed, entered(phase))).toBeNull();
		expect(lateIn(drawn, entered(phase), deed)).toBe(3);
	});
});
