import { expect, test } from 'vitest';
import { complaintsIn, countComplaints } from '#domain/ledger';
import { aDeed, aLedger } from '../../builders/ledger.ts';

const lodged = (leaf: string) => aDeed('complaint-lodged', { leaf, key: 'k', signature: 's' });
const answered = (leaf: string, finding: string) => aDeed('complaint-answered', { leaf, finding, text: 'why' });

test('complaints are read from the ledger with their answers, in the order of their leaves', () => {
	const entries = aLedger([lodged('b'), lodged('a'), answered('b', 'removed'), { ...lodged('c'), cycle: 'd' }]);
	expect(complaintsIn(entries, 'c')).toEqual([
		{ cycle: 'c', leaf: 'a', key: 'k', signature: 's', day: '2011-01-24', answer: null },
		{
			cycle: 'c',
			leaf: 'b',
			key: 'k',
			signature: 's',
			day: '2011-01-24',
			answer: { day: '2011-01-24', finding: 'removed', text: 'why' }
		}
	]);
});

test('an answer closes a complaint, but only a ballot that was entered is not lost', () => {
	const count = (...deeds: Parameters<typeof aLedger>[0]) => countComplaints(complaintsIn(aLedger(deeds), 'c'));
	expect(count()).toEqual({ lodged: 0, unanswered: 0, lost: 0 });
	expect(count(lodged('a'), lodged('b'))).toEqual({ lodged: 2, unanswered: 2, lost: 2 });
	expect(count(lodged('a'), lodged('b'), answered('a', 'unexplained'), answered('b', 'entered'))).toEqual({
		lodged: 2,
		unanswered: 0,
		lost: 1
	});
});
