import { expect, it } from 'vitest';
import { confirmedKeyList, uploadedScores } from '#domain/ledger';
import { aDeed, aLedger } from '../../builders/ledger.ts';

const made = (group: string, keyList: string) => aDeed('keys-made', { group, keys: 2, keyList });
const confirmed = (group: string, keyList: string) => aDeed('keys-confirmed', { group, keyList });

it('the keys of a group are those of the list confirmed last, of its own year, and none before that', () => {
	const entries = aLedger([
		made('citizen', 'aa'),
		confirmed('deputy', 'bb'),
		confirmed('citizen', 'aa'),
		{ ...confirmed('citizen', 'cc'), cycle: 'another' },
		made('citizen', 'dd')
	]);
	expect(confirmedKeyList(entries, 'c', 'citizen')).toBe('aa');
	expect(confirmedKeyList(entries.slice(0, 2), 'c', 'citizen')).toBeNull();
	const again = aLedger([confirmed('citizen', 'aa'), made('citizen', 'dd'), confirmed('citizen', 'dd')]);
	expect(confirmedKeyList(again, 'c', 'citizen')).toBe('dd');
});

it('the scores of a year are those that were uploaded last, of its own year, and none before that', () => {
	const uploaded = (digest: string) => aDeed('scores-uploaded', { units: 2, digest });
	const entries = aLedger([uploaded('aa'), uploaded('bb'), { ...uploaded('cc'), cycle: 'another' }]);
	expect(uploadedScores(entries, 'c')).toBe('bb');
	expect(uploadedScores(entries.slice(2), 'c')).toBeNull();
});
