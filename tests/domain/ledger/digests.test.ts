import { expect, it } from 'vitest';
import { confirmedKeyList, schemeOfCycle, uploadedScores } from '#domain/ledger';
import { aDeed, aLedger } from '../../builders/ledger.ts';

const made = (group: string, keyList: string) => aDeed('keys-made', { group, keys: 2, keyList });
const confirmed = (group: string, keyList: string) => aDeed('keys-confirmed', { group, keyList });
const uploaded = (digest: string) => aDeed('scores-uploaded', { units: 2, digest });
const entered = (phase: string) => aDeed('phase-entered', { phase });

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

it('no list of keys is confirmed once rating is open', () => {
	const late = [{ ...entered('rating_open'), cycle: 'another' }, confirmed('citizen', 'aa'), entered('rating_open')];
	expect(confirmedKeyList(aLedger([...late, confirmed('citizen', 'bb')]), 'c', 'citizen')).toBe('aa');
	expect(confirmedKeyList(aLedger([entered('rating_open'), confirmed('citizen', 'bb')]), 'c', 'citizen')).toBeNull();
});

it('the scores of a year are those that were uploaded last before it is counted, of its own year', () => {
	const entries = aLedger([uploaded('aa'), uploaded('bb'), { ...uploaded('cc'), cycle: 'another' }]);
	expect(uploadedScores(entries, 'c')).toBe('bb');
	expect(uploadedScores(entries.slice(2), 'c')).toBeNull();
	const late = [uploaded('aa'), entered('rating_closed'), uploaded('bb'), entered('computing'), uploaded('cc')];
	expect(uploadedScores(aLedger(late), 'c')).toBe('bb');
});

it('the scheme of a year is the one it was created with', () => {
	const created = (schemeHash: string) => aDeed('cycle-created', { year: 2010, scheme: 's', schemeHash });
	const entries = aLedger([{ ...created('cc'), cycle: 'another' }, created('aa'), created('bb')]);
	expect(schemeOfCycle(entries, 'c')).toBe('aa');
	expect(schemeOfCycle(entries.slice(0, 1), 'c')).toBeNull();
});
