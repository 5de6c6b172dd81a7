import { expect, it } from 'vitest';
import { disclosuresTold } from '#domain/ledger';
import { aDeed, aLedger } from '../../builders/ledger.ts';

it('the disclosures of a year are by unit those that were uploaded last before they became public, and have their day', () => {
	const hashes = (hashes: Record<string, string>) => aDeed('disclosures-uploaded', { hashes });
	const drafts = [
		hashes({ north: 'aa', south: 'bb' }),
		hashes({ south: 'cc' }),
		{ ...hashes({ north: 'dd' }), cycle: 'd' }
	];
	const digests = new Map([
		['north', 'aa'],
		['south', 'cc']
	]);
	expect(disclosuresTold(aLedger(drafts), 'c')).toEqual({ day: null, digests, published: null });
	const published = { ...aDeed('phase-entered', { phase: 'disclosure', disclosures: 2 }), day: '2011-01-17' };
	const late = aLedger([
		...drafts,
		published,
		hashes({ north: 'ee' }),
		aDeed('phase-entered', { phase: 'rating_open' })
	]);
	expect(disclosuresTold(late, 'c')).toEqual({ day: '2011-01-17', digests, published: 2 });
	expect(disclosuresTold(aLedger([aDeed('disclosures-uploaded', 'x')]), 'c').digests.size).toBe(0);
});
