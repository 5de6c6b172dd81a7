import { expect, test } from 'vitest';
import {
	CAST_UNKNOWN,
	decodeBallotKey,
	encodeBallotKey,
	letterMark,
	MOST_REVISIONS,
	revisionAfter,
	type BallotKey
} from '#domain/ballot';
import { ballotKey } from '../../../builders/ballot-key.ts';

test('a ballot key comes back from the form as it went', () => {
	expect(decodeBallotKey(encodeBallotKey(ballotKey))).toEqual({ ok: true, value: ballotKey });
});

test('anything else is refused', () => {
	const encoded = encodeBallotKey(ballotKey);
	for (const text of ['', encoded.slice(1), `${encoded}zz`, encoded.slice(0, 990)])
		expect(decodeBallotKey(text)).toEqual({ ok: false, error: { code: 'credential-malformed' } });
});

test('the next revision follows the last one known; of a key found again it is one that no box takes', () => {
	expect([0, 3].map((cast) => revisionAfter({ cast }))).toEqual([1, 4]);
	const found = decodeBallotKey(encodeBallotKey({ ...ballotKey, cast: CAST_UNKNOWN }));
	expect(found.ok && revisionAfter(found.value)).toBe(MOST_REVISIONS + 1);
});

test('the mark of a letter follows from its ref and the key alone, and is too short to hold a ref', () => {
	const marked = (ref: string, change: Partial<BallotKey> = {}) =>
		letterMark(encodeBallotKey({ ...ballotKey, ...change }), { ref });
	const mark = marked('5203841');
	expect(mark).toMatch(/^[0-9a-f]{4}$/);
	expect(marked('5203841', { cast: 4 })).toBe(mark);
	expect(marked('5203842')).not.toBe(mark);
	expect(marked('5203841', { seed: '5'.repeat(32) })).not.toBe(mark);
});
