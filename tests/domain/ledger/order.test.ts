import { describe, expect, test } from 'vitest';
import type { Phase } from '#domain/cycle';
import { auditLedger, signHead, type Deed } from '#domain/ledger';
import { aDeed, aLedger, aSigner, lastOf, ledgerText, phaseDeeds } from '../../builders/ledger.ts';

const signer = aSigner();
const group = 'citizen';
const prepared = (attempt: number, more: object = {}): Deed => aDeed('draw-prepared', { group, attempt, ...more });
const drawn = (attempt: number): Deed => aDeed('draw-made', { group, attempt, drawn: 40 });
const wave = (attempt: number): Deed => aDeed('draw-made', { group, attempt, wave: 2, drawn: 20 });
const opened = (attempt: number): Deed => aDeed('wave-opened', { group, attempt, wave: 2 });
const voided = (attempt: number): Deed => aDeed('draw-void', { group, attempt, reason: 'x' });
const keysMade = (keyList: string): Deed => aDeed('keys-made', { group, keyList });
const confirmed = (keyList: string): Deed => aDeed('keys-confirmed', { group, keyList });
const letters = aDeed('letters-printed', { group, stratum: 'north', letters: 10 });
const released = aDeed('replicate-released', { group, attempt: 1, part: 2 });
const [uploaded, scores, computed] = (['disclosures-uploaded', 'scores-uploaded', 'result-computed'] as const).map(
	(kind) => aDeed(kind)
) as [Deed, Deed, Deed];

/** The first entry that the audit finds out of order; null when there is none. */
function faultIn(...deeds: readonly Deed[]): number | null {
	const entries = aLedger(deeds);
	const { checks } = auditLedger(ledgerText(entries), signHead(signer, lastOf(entries), '2011-01-24'));
	const found = checks.find(({ name }) => name === 'order');
	return found?.passed ? null : (found?.at ?? -1);
}

describe('the order of the ledger', () => {
	test('allows every act in its time, and what one year has done to another', () => {
		const early = [
			prepared(1),
			voided(1),
			prepared(2),
			drawn(2),
			keysMade('a'),
			voided(2),
			drawn(3),
			keysMade('b'),
			keysMade('c'),
			confirmed('c'),
			letters
		];
		const rating = [prepared(4, { wave: 2 }), voided(4), wave(5), voided(5), wave(6), letters, opened(6), released];
		expect(
			faultIn(
				...phaseDeeds('verification'),
				uploaded,
				scores,
				...early,
				...phaseDeeds('rating_open', 'verification'),
				...rating,
				...phaseDeeds('computing', 'rating_open'),
				{ ...drawn(1), cycle: 'another' },
				computed,
				computed,
				...phaseDeeds('archived', 'computing')
			)
		).toBeNull();
	});

	test.each<[string, Phase, Phase, Deed]>([
		['disclosures', 'verification', 'disclosure', uploaded],
		['keys made', 'disclosure', 'rating_open', keysMade('a')],
		['a first draw prepared', 'disclosure', 'rating_open', prepared(2)],
		['a first draw', 'disclosure', 'rating_open', drawn(2)],
		['a first draw taken back', 'disclosure', 'rating_open', voided(1)],
		['a part of a sample', 'rating_open', 'rating_closed', released],
		['a later wave', 'rating_open', 'rating_closed', wave(2)],
		['a later wave opened', 'rating_open', 'rating_closed', opened(2)],
		['scores', 'rating_closed', 'computing', scores],
		['results', 'computing', 'provisional', computed]
	])('%s belong into the phase %s and not into %s', (_, last, next, deed) => {
		expect(faultIn(drawn(1), ...phaseDeeds(last), deed)).toBeNull();
		expect(faultIn(drawn(1), ...phaseDeeds(next), deed)).toBe(phaseDeeds(next).length + 2);
	});

	test('lets no phase be left out, entered twice or gone back to', () => {
		const [first, second] = phaseDeeds('targets_review') as [Deed, Deed];
		expect(faultIn(first, second)).toBeNull();
		expect(faultIn(second)).toBe(1);
		expect(faultIn(first, first)).toBe(2);
		expect(faultIn(first, second, first)).toBe(3);
		expect(faultIn(first, aDeed('phase-entered', { phase: 'none' }))).toBe(2);
	});

	test('holds keys to those that were made, and both keys and first draw once people have their codes', () => {
		expect(faultIn(keysMade('a'), confirmed('b'))).toBe(2);
		expect(faultIn(confirmed('a'))).toBe(1);
		for (const deed of [keysMade('b'), confirmed('a'), drawn(2), voided(1)])
			expect(faultIn(drawn(1), keysMade('a'), confirmed('a'), letters, deed)).toBe(5);
		expect(faultIn(drawn(1), aDeed('pack-printed', { group, stratum: 'north' }), voided(1))).toBe(3);
		expect(faultIn(drawn(1), letters, { ...keysMade('b'), facts: { group: 'deputy', keyList: 'b' } })).toBeNull();
	});

	test('takes no wave back that has gone out', () => {
		const rating = [drawn(1), ...phaseDeeds('rating_open'), wave(2)];
		expect(faultIn(...rating, voided(2))).toBeNull();
		expect(faultIn(...rating, opened(2), voided(2))).toBe(rating.length + 2);
	});
});
