import { expect, it } from 'vitest';
import { disclosuresTold, unitsUnlikeTold, type KeptDisclosure } from '#domain/ledger';
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

it('a disclosure is the one told of by its text and its day, each unit has one, and no unit has one that nobody told of', () => {
	const told = { day: '2011-01-17', digests: new Map([['north', 'aa']]), published: 1 };
	const north: KeptDisclosure = { unit: 'north', digest: 'aa', day: '2011-01-17' };
	const cases: [string, KeptDisclosure[], string[]][] = [
		['as told', [north], []],
		['another text', [{ ...north, digest: 'bb' }], ['north']],
		['no text of ours', [{ ...north, digest: null }], ['north']],
		['another day', [{ ...north, day: '2011-01-16' }], ['north']],
		['a draft', [{ ...north, day: null }], ['north']],
		['none', [], ['north']],
		['two', [north, north], ['north']],
		['of another unit too', [north, { ...north, unit: 'south' }], ['south']]
	];
	for (const [what, kept, unlike] of cases)
		expect({ what, unlike: unitsUnlikeTold(kept, told) }).toEqual({ what, unlike });
});
